import type {Text} from '../model/text.js';
import {limits} from './schema.js';

export const isTooLarge = (source: string): boolean => new TextEncoder().encode(source).length > limits.fileBytes;

export const tooLarge: Text = {
  en: `The file is larger than ${limits.fileBytes / 1024} KiB; no lab and no exercise needs that much.`,
  ko: `파일이 ${limits.fileBytes / 1024} KiB보다 큽니다. 실습에도 연습 문제에도 그만큼은 필요하지 않습니다.`,
};
