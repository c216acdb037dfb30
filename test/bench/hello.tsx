import {render, Text, useInput} from 'ink';
import {useState} from 'react';

/** The least that Ink can do: the baseline of the program's first frame and of its keys. */
const Hello = () => {
  const [keys, setKeys] = useState(0);
  useInput(() => setKeys(keys + 1));
  return <Text>hello {keys}</Text>;
};

render(<Hello />, {alternateScreen: true, incrementalRendering: true, maxFps: 60, exitOnCtrlC: false});
