import type {Text} from '../model/text.js';
import {formatValue, type Value} from '../model/value.js';
import type {Parameter, ParameterKind} from './definition.js';
import type {Expression, NotationProblem, WrittenCall} from './notation.js';

/** Why a call that is well written can't be made yet, each with what to do. */
const problem = ({at}: {readonly at: number}, en: string, ko: string): NotationProblem => ({at, message: {en, ko}});

/** `fd is not a variable of this application yet; it gets one from fd = socket(…)`. */
export const unknownName = (
  expression: Expression,
  name: string,
  parameter: Parameter,
  meant: string | undefined,
): NotationProblem => {
  const help = meant === undefined ? howToGet(name, parameter.kind) : didYouMean(meant);
  // Nobody writes variables in capitals, and the headers write nothing else.
  if (/^[A-Z][A-Z0-9_]+$/.test(name) && parameter.kind !== 'descriptor')
    return problem(
      expression,
      `${name} is not a constant of this system's headers. ${help.en}`,
      `${name}: 이 시스템의 헤더에 없는 상수입니다. ${help.ko}`,
    );
  return problem(
    expression,
    `${name} is not a variable of this application yet. ${help.en}`,
    `${name}: 이 애플리케이션에 아직 없는 변수입니다. ${help.ko}`,
  );
};

const didYouMean = (meant: string): Text => ({en: `Did you mean ${meant}?`, ko: `혹시 ${meant} 아닙니까?`});

const howToGet = (name: string, kind: ParameterKind): Text => {
  switch (kind) {
    case 'descriptor':
      return {
        en: `It gets one from ${name} = socket(AF_INET, SOCK_STREAM, 0).`,
        ko: `먼저 ${name} = socket(AF_INET, SOCK_STREAM, 0)으로 디스크립터를 받으십시오.`,
      };
    case 'address':
      return {en: 'Write an address, such as 127.0.0.1:80.', ko: '127.0.0.1:80처럼 주소를 적으십시오.'};
    case 'bytes':
    case 'text':
      return {
        en: 'Write the data itself in quotation marks: "hello".',
        ko: '"hello"처럼 데이터를 따옴표 안에 적으십시오.',
      };
    case 'number':
    case 'constant':
      return {en: 'Write a number, or the name of a constant.', ko: '수 또는 상수 이름을 적으십시오.'};
    case 'buffer':
    case 'into':
      return {en: 'Write the name of a variable.', ko: '변수 이름을 적으십시오.'};
  }
};

/** The argument is something, but not what belongs there. */
export const wrongKind = (expression: Expression, value: Value | undefined, parameter: Parameter): NotationProblem => {
  const {written} = expression;
  const wanted = kinds[parameter.kind];
  const shown = value === undefined || expression.kind !== 'names' ? written : `${written} (${formatValue(value)})`;
  return problem(
    expression,
    `${shown} can't be the ${parameter.name}: ${wanted.en} belongs here.`,
    `${shown}: ${parameter.name} 자리에 쓸 수 없습니다. 필요한 것: ${wanted.ko}`,
  );
};

const kinds: Readonly<Record<ParameterKind, Text>> = {
  descriptor: {en: 'a descriptor, such as socket gave you,', ko: 'socket에서 받은 것과 같은 디스크립터'},
  number: {en: 'a number', ko: '수'},
  constant: {en: 'the name of a constant, or several joined by |,', ko: '상수 이름 (여러 개라면 |로 이음)'},
  address: {en: 'an IP address and port, such as 127.0.0.1:80,', ko: '127.0.0.1:80과 같은 IP 주소와 포트 번호'},
  bytes: {
    en: 'data, such as "hello" or a variable that holds bytes,',
    ko: '"hello"와 같은 데이터, 또는 바이트를 담은 변수',
  },
  buffer: {en: 'the name of a variable that takes the bytes', ko: '바이트를 받을 변수 이름'},
  into: {en: 'the name of a variable that takes the address', ko: '주소를 받을 변수 이름'},
  text: {en: 'text, such as "hello",', ko: '"hello"와 같은 문자열'},
};

export const severalNames = (expression: Expression, parameter: Parameter): NotationProblem =>
  problem(
    expression,
    `${expression.written} joins names that hold no flags. Only numbers can be joined by |; write one name as the ${parameter.name}.`,
    `${expression.written}: 플래그가 아닌 이름을 이었습니다. |로는 수만 이을 수 있습니다. ${parameter.name} 자리에 이름을 하나만 적으십시오.`,
  );

export const notAnInt = (expression: Expression, number: number): NotationProblem =>
  problem(
    expression,
    `${number} does not fit into a C int, which is a whole number from -2147483648 to 2147483647. Write such a number.`,
    `${number}: C의 int에 들어가지 않습니다. -2147483648부터 2147483647까지의 정수를 적으십시오.`,
  );

export const negativeLength = (expression: Expression): NotationProblem =>
  problem(
    expression,
    `${expression.written} can't be a length. Write how many bytes, 0 or more.`,
    `${expression.written}: 길이가 될 수 없습니다. 바이트 수를 0 이상으로 적으십시오.`,
  );

export const noSize = (expression: Expression): NotationProblem =>
  problem(
    expression,
    `${expression.written} does not exist yet, so say how many bytes it shall have: add a length behind it, such as 64.`,
    `${expression.written}: 아직 없는 변수이므로 크기를 알 수 없습니다. 뒤에 64처럼 바이트 수를 적으십시오.`,
  );

export const bufferSize = (expression: Expression, most: number): NotationProblem =>
  problem(
    expression,
    `A new buffer can't have ${expression.written} bytes. Write a length from 1 to ${most}.`,
    `${expression.written}: 새 버퍼의 크기가 될 수 없습니다. 1부터 ${most}까지의 바이트 수를 적으십시오.`,
  );

export const constantAsResult = ({written}: WrittenCall, name: string): NotationProblem =>
  problem(
    {at: written.length - written.trimStart().length},
    `${name} is a constant of the system's headers and can't take a result. Choose another name before =.`,
    `${name}: 시스템 헤더의 상수이므로 결과를 담을 수 없습니다. = 앞에 다른 이름을 적으십시오.`,
  );
