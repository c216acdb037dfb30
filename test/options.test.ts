import {expect, test} from 'vitest';
import {parseOptions, wishedLanguage} from '../src/options.js';

test.each([
  [['--nonsense'], 'There is no option --nonsense.', '없는 옵션입니다: --nonsense.'],
  [['--lnag', 'ko'], 'There is no option --lnag. Did you mean --lang?', '없는 옵션입니다: --lnag. 혹시 --lang?'],
  [['-hx'], 'There is no option -x.', '없는 옵션입니다: -x.'],
  [['-h=2'], 'There is no option -=.', '없는 옵션입니다: -=.'],
  [['--lang'], '--lang needs a value behind it.', '값이 필요한 옵션입니다: --lang.'],
  [['--lang', '--json', 'list'], '--lang needs a value behind it.', '값이 필요한 옵션입니다: --lang.'],
  [['--json=3'], '--json takes no value.', '값을 지정하지 않는 옵션입니다: --json.'],
  [['--help=2'], '--help takes no value.', '값을 지정하지 않는 옵션입니다: --help.'],
])('%j is named and explained in both languages', (argv, en, ko) => {
  const options = parseOptions(argv);
  expect(options).toEqual({problem: {en: expect.stringContaining(en), ko: expect.stringContaining(ko)}});
});

test('what was asked for', () => {
  expect(parseOptions([])).toMatchObject({task: {kind: 'app'}, json: false, labs: []});
  expect(parseOptions(['run', 'ports', '--json', '--lang', 'ko', '--labs', 'a', '--labs', 'b'])).toMatchObject({
    task: {kind: 'run', lab: 'ports'},
    json: true,
    lang: 'ko',
    labs: ['a', 'b'],
  });
  expect(parseOptions(['-h', 'run', 'nowhere'])).toMatchObject({task: {kind: 'help'}});
});

test.each([
  [['--lang', 'ko', '--nope'], 'ko'],
  [['--nope=3', '--lang=ko'], 'ko'],
  [['-hx', '--lang', 'en'], 'en'],
  [['run', '--lang', 'ko'], 'ko'],
  [['--lang', 'fr', '--nope'], undefined],
  [['--lang'], undefined],
  [['exercise', 'first-request', '--', 'mine', '--lang', 'ko'], undefined],
])('the language that is wished for counts whatever else is wrong: %j', (argv, language) => {
  expect(wishedLanguage(argv)).toBe(language);
});
