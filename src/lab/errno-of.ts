/** The name of an error that the system gave, such as ENOENT; of any other what it says. */
export const errnoOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
};
