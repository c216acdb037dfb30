/** hosts(5): on each line an address, and the names that it has. Names are compared without regard to case. */
export const hostsIn = (text: string, name: string): readonly string[] => {
  const wanted = name.toLowerCase();
  const found = text.split('\n').flatMap(line => {
    const [address, ...names] = (line.split('#', 1)[0] ?? '').split(/\s+/).filter(Boolean);
    return address !== undefined && names.some(known => known.toLowerCase() === wanted) ? [address] : [];
  });
  return [...new Set(found)];
};
