import {expect, test} from 'vitest';
import {hasService, hasUsualServices} from '../../src/platform/services-file.js';

const text = `# a comment, and http 80/tcp in it
domain\t\t53/tcp
domain\t\t53/udp
http\t\t80/tcp\t\twww\t# WorldWideWeb HTTP
https  443/tcp
#smtp 25/tcp
`;

test.each([
  ['http', 'tcp', true],
  ['www', 'tcp', true],
  ['domain', 'udp', true],
  ['http', 'udp', false],
  ['smtp', 'tcp', false],
  ['comment,', 'tcp', false],
  ['80/tcp', 'tcp', false],
])('%s over %s: %s', (name, protocol, has) => {
  expect(hasService(text, name, protocol)).toBe(has);
});

test.each(['/dev/null', '/nonexistent/services', '/'])('%s has none', file => {
  expect(hasUsualServices(file)).toBe(false);
});
