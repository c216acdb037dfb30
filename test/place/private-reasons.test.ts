import {expect, test} from 'vitest';
import {reasonFor} from '../../src/place/private-reasons.js';

test.each([
  ['unshare: unshare failed: No space left on device', 'user.max_user_namespaces'],
  ['unshare: unshare failed: Operation not permitted', 'seccomp=unconfined'],
  ['unshare: write failed /proc/self/uid_map: Operation not permitted', 'apparmor_restrict_unprivileged_userns'],
  ['unshare: cannot change root filesystem propagation: Permission denied', 'apparmor_restrict_unprivileged_userns'],
  [
    "nsenter: reassociate to namespace 'ns/net' failed: Operation not permitted",
    'apparmor_restrict_unprivileged_userns',
  ],
  ['unshare: something new', 'something new'],
])('%s: the reason in both languages names %s, and what was said', (complaint, named) => {
  const reason = reasonFor(complaint);
  for (const text of [reason.en, reason.ko]) {
    expect(text).toContain(named);
    expect(text).toContain(complaint);
  }
  expect(reason.ko).toMatch(/[가-힣]/);
});
