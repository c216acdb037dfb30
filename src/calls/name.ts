/** Names of variables start with a letter of any script: `fd`, `buffer2`, `소켓`. */
export const isName = (text: string): boolean => /^\p{L}[\p{L}\p{N}_]*$/u.test(text);
