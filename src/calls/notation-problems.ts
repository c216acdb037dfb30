import type {Text} from '../model/text.js';
import type {NotationProblem} from './notation.js';

/** Why a text is no call, each with what to write instead. */
const problem = (at: number, en: string, ko: string): NotationProblem => ({at, message: {en, ko}});

export const emptyNotation = (): NotationProblem =>
  problem(
    0,
    'There is no call here. Write one, such as fd = socket(AF_INET, SOCK_STREAM, 0).',
    '호출이 없습니다. fd = socket(AF_INET, SOCK_STREAM, 0)처럼 적으십시오.',
  );

export const unterminated = (at: number): NotationProblem =>
  problem(
    at,
    'The text that starts here has no end. Close it with a quotation mark: "hello".',
    '여기서 시작한 문자열이 끝나지 않았습니다. "hello"처럼 따옴표로 닫으십시오.',
  );

export const badEscape = (at: number): NotationProblem =>
  problem(
    at,
    'This escape is not known. Known are \\n \\r \\t \\0 \\" \\\\ and \\x00 to \\x7f.',
    '알 수 없는 이스케이프입니다. 쓸 수 있는 것은 \\n \\r \\t \\0 \\" \\\\ 그리고 \\x00부터 \\x7f까지입니다.',
  );

export const missingOpen = (at: number, usage: string): NotationProblem =>
  problem(
    at,
    `The arguments are missing. Write them in parentheses after the name: ${usage}.`,
    `인수가 없습니다. 이름 뒤 괄호 안에 적으십시오: ${usage}`,
  );

export const missingClose = (at: number): NotationProblem =>
  problem(at, 'The closing parenthesis is missing. Add ) here.', '닫는 괄호가 없습니다. 여기에 )를 적으십시오.');

export const nestedCall = (at: number): NotationProblem =>
  problem(
    at,
    'A call inside a call is not possible here. Make it first, keep its result in a variable and use that.',
    '호출 안에 다른 호출을 적을 수 없습니다. 먼저 호출해서 결과를 변수에 담은 뒤 그 변수를 쓰십시오.',
  );

export const surplus = (at: number): NotationProblem =>
  problem(
    at,
    'The call ended before this. Remove what follows the closing parenthesis; make one call at a time.',
    '호출은 이 앞에서 끝났습니다. 닫는 괄호 뒤를 지우고 한 번에 하나씩 호출하십시오.',
  );

export const emptyArgument = (at: number): NotationProblem =>
  problem(
    at,
    'An argument is missing before this. Write it, or remove the comma.',
    '이 앞에 인수가 없습니다. 인수를 적거나 쉼표를 지우십시오.',
  );

export const missingCall = (at: number): NotationProblem =>
  problem(
    at,
    'The name of the call is missing. Write it before the parenthesis: fd = socket(…).',
    '호출의 이름이 없습니다. fd = socket(…)처럼 괄호 앞에 적으십시오.',
  );

export const unknownCall = (
  at: number,
  name: string,
  meant: string | undefined,
  known: readonly string[],
): NotationProblem => {
  const help: Text =
    meant === undefined
      ? {en: `There are: ${known.join(' ')}.`, ko: `쓸 수 있는 호출: ${known.join(' ')}`}
      : {en: `Did you mean ${meant}?`, ko: `혹시 ${meant} 아닙니까?`};
  return problem(at, `There is no call named ${name}. ${help.en}`, `${name}: 없는 호출입니다. ${help.ko}`);
};

export const missingResult = (at: number): NotationProblem =>
  problem(
    at,
    'The name of a variable is missing before =. Write one, such as fd, or leave the = out.',
    '= 앞에 변수 이름이 없습니다. fd처럼 이름을 적거나 =를 지우십시오.',
  );

export const badResultName = (at: number, result: string, meant: string | undefined): NotationProblem =>
  problem(
    at,
    `"${result}" can't be the name of a variable. Write only a name before =, letters first${meant === undefined ? '' : `: ${meant}`}.`,
    `"${result}": 변수 이름으로 쓸 수 없습니다. = 앞에는 글자로 시작하는 이름만 적으십시오${meant === undefined ? '' : `: ${meant}`}.`,
  );

export const wrongCount = (at: number, count: number, usage: string, prototype: string): NotationProblem =>
  problem(
    at,
    `${count === 1 ? '1 argument does' : `${count} arguments do`} not fit. Write ${usage}. In C: ${prototype}`,
    `인수 ${count}개: 개수가 맞지 않습니다. ${usage} 꼴로 적으십시오. C에서는 ${prototype}`,
  );

export const numberTooLarge = (at: number, written: string): NotationProblem =>
  problem(
    at,
    `${written} is larger than any number used here. Write a smaller one.`,
    `${written}: 너무 큰 수입니다. 더 작은 수를 적으십시오.`,
  );

export const unreadable = (at: number, written: string): NotationProblem =>
  problem(
    at,
    `${written} can't be read. An argument is a name, a number, an address such as 127.0.0.1:80, or text such as "hello".`,
    `${written}: 읽을 수 없습니다. 인수는 이름, 수, 127.0.0.1:80 같은 주소, "hello" 같은 문자열 중 하나입니다.`,
  );

export const hostName = (at: number, host: string): NotationProblem =>
  problem(
    at,
    `${host} is a name. The protocol stack takes only IP addresses: ask a resolver first, then write it like 127.0.0.1:80.`,
    `${host}: 이름입니다. 프로토콜 스택은 IP 주소만 받습니다. 먼저 리졸버에 조회한 뒤 127.0.0.1:80처럼 적으십시오.`,
  );

export const badHost = (at: number, host: string): NotationProblem =>
  problem(
    at,
    `${host} is no IP address. IPv4 is four numbers from 0 to 255, as in 127.0.0.1:80; IPv6 stands in brackets, as in [::1]:80.`,
    `${host}: IP 주소가 아닙니다. IPv4는 127.0.0.1:80처럼 0부터 255까지의 수 네 개이고, IPv6은 [::1]:80처럼 대괄호 안에 적습니다.`,
  );

export const ipv6Brackets = (at: number, written: string): NotationProblem =>
  problem(
    at,
    `${written} has several colons, so that the port can't be told from the address. Put an IPv6 address in brackets: [::1]:80.`,
    `${written}: 콜론이 여러 개라 주소와 포트 번호를 가를 수 없습니다. IPv6 주소는 [::1]:80처럼 대괄호로 감싸십시오.`,
  );

export const missingPort = (at: number, host: string): NotationProblem =>
  problem(
    at,
    `The port number is missing: the address picks the computer, the port the socket on it. Write ${host}:80, for example.`,
    `포트 번호가 없습니다. 주소는 컴퓨터를, 포트 번호는 그 안의 소켓을 가리킵니다. 예: ${host}:80`,
  );

export const badPort = (at: number, port: string): NotationProblem =>
  problem(
    at,
    `${port} is no port number. Write one from 0 to 65535.`,
    `${port}: 포트 번호가 아닙니다. 0부터 65535까지의 수를 적으십시오.`,
  );

export const portTooLarge = (at: number, port: string): NotationProblem =>
  problem(
    at,
    `Port ${port} does not exist: a port number has 16 bits, so it is 0 to 65535.`,
    `포트 번호 ${port}: 있을 수 없는 번호입니다. 포트 번호는 16비트이므로 0부터 65535까지입니다.`,
  );
