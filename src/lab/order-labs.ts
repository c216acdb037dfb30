import type {Text} from '../model/text.js';
import {closest, listed} from './closest.js';
import type {Lab, LabProblem} from './lab.js';
import type {ReadLab} from './parse-lab.js';
import type {KeyPath} from './trouble.js';

/**
 * Labs so that each comes after those it needs, else by id. What can't be so (a need that nobody has, a circle) is a
 * problem, but the labs can still be played.
 */
export const orderLabs = (
  read: readonly ReadLab[],
): {readonly labs: readonly Lab[]; readonly problems: readonly LabProblem[]} => {
  const unique = read.filter(({lab}, index) => read.findIndex(other => other.lab.id === lab.id) === index);
  const ids = unique.map(({lab}) => lab.id).sort();
  const {ordered, circular} = sortByNeeds(unique);
  return {
    labs: [...ordered, ...circular].map(({lab}) => lab),
    problems: [
      ...read.filter(one => !unique.includes(one)).map(one => problem(one, ['id'], idTaken(one.lab.id))),
      ...unique.flatMap(one =>
        one.lab.needs.flatMap((need, index) =>
          ids.includes(need) ? [] : [problem(one, ['needs', index], unknownNeed(need, ids))],
        ),
      ),
      ...circular.map(one => problem(one, ['needs'], circle(circular.map(({lab}) => lab.id)))),
    ],
  };
};

const sortByNeeds = (read: readonly ReadLab[]) => {
  const ordered: ReadLab[] = [];
  let waiting = [...read].sort((a, b) => (a.lab.id < b.lab.id ? -1 : 1));
  const isWaiting = (id: string): boolean => waiting.some(({lab}) => lab.id === id);
  for (let next = waiting[0]; next !== undefined; ) {
    next = waiting.find(({lab}) => !lab.needs.some(isWaiting));
    if (next === undefined) break;
    ordered.push(next);
    const taken = next;
    waiting = waiting.filter(one => one !== taken);
  }
  return {ordered, circular: waiting};
};

const problem = ({file, locate}: ReadLab, place: KeyPath, message: Text): LabProblem => ({
  file,
  ...locate({place, message}),
  message,
});

const idTaken = (id: string): Text => ({
  en: `Another file has a lab with the id "${id}" already; this one is left out.`,
  ko: `다른 파일에 같은 id의 실습이 있어 이 파일은 제외합니다: "${id}"`,
});

const unknownNeed = (need: string, ids: readonly string[]): Text => {
  const near = closest(need, ids);
  return {
    en: `It needs the lab "${need}", which is not there. ${near === undefined ? `Labs: ${listed(ids, 40)}.` : `Did you mean ${near}?`}`,
    ko: `필요한 실습이 없습니다: "${need}". ${near === undefined ? `있는 실습: ${listed(ids, 40)}` : `혹시 ${near}?`}`,
  };
};

const circle = (ids: readonly string[]): Text => ({
  en: `Labs need each other in a circle, or need one that does: ${ids.join(', ')}. Take one of the needs away.`,
  ko: `실습이 서로를 필요로 하여 순서를 정할 수 없습니다: ${ids.join(', ')}. needs 가운데 하나를 지우십시오.`,
});
