import {expect, test} from 'vitest';
import {openApplications} from '../support/applications.js';
import {redis} from './servers.js';
import {isInstalled, startForeign} from './start-foreign.js';

const {start, put, result, text} = await openApplications();
await start('client');

test.skipIf(!isInstalled('redis-server'))(
  'redis answers a PING that was written by hand, on one connection again and again',
  async () => {
    const {host, port} = await startForeign(redis);
    await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
    expect(await result('client', `connect(fd, ${host}:${port})`)).toBe('0');
    // RESP: an array of one bulk string of four bytes (https://redis.io/docs/latest/develop/reference/protocol-spec/).
    await put('client', 'ping', '*1\r\n$4\r\nPING\r\n');
    for (let time = 0; time < 2; time++) {
      expect(await result('client', 'write(fd, ping)')).toBe('14');
      const count = Number(await result('client', 'n = read(fd, answer, 64)'));
      expect(text('client', 'answer', count)).toBe('+PONG\r\n');
    }
    await put('client', 'both', '*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$5\r\nvalue\r\n*2\r\n$3\r\nGET\r\n$1\r\nk\r\n');
    await result('client', 'write(fd, both)');
    let answers = '';
    while (answers.length < '+OK\r\n$5\r\nvalue\r\n'.length) {
      answers += text('client', 'answer', Number(await result('client', 'n = read(fd, answer, 64)')));
    }
    expect(answers).toBe('+OK\r\n$5\r\nvalue\r\n');
  },
);
