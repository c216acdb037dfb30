import {execFileSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {userInfo} from 'node:os';
import {join} from 'node:path';
import type {Recipe} from './start-foreign.js';

const write = (folder: string, name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

export const page = 'A page that we did not write.\n';

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** With `tls` the versions that it speaks, such as `TLSv1.3`, and a certificate that it made itself. */
export const nginx = (tls?: string): Recipe => ({
  program: 'nginx',
  command: ({folder, port, host}) => {
    write(folder, 'index.html', page);
    write(folder, 'large.txt', 'a line of the large page\n'.repeat(20_000));
    const secure =
      tls === undefined ? '' : `ssl_certificate cert.pem; ssl_certificate_key key.pem; ssl_protocols ${tls};`;
    if (tls !== undefined) makeCertificate(folder);
    for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(folder, name));
    const file = write(
      folder,
      'nginx.conf',
      `daemon off; master_process off; pid nginx.pid; error_log stderr;
       events {}
       http {
         access_log off;
         client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
         uwsgi_temp_path uwsgi; scgi_temp_path scgi;
         server { listen ${bracketed(host)}:${port}${tls === undefined ? '' : ' ssl'}; root .; ${secure} }
       }`,
    );
    return ['-p', folder, '-c', file, '-e', 'stderr'];
  },
});

export const pythonServer: Recipe = {
  program: 'python3',
  command: ({folder, port, host}) => {
    write(folder, 'index.html', page);
    return ['-u', '-m', 'http.server', String(port), '--bind', host];
  },
};

export const opensslServer = (...more: readonly string[]): Recipe => ({
  program: 'openssl',
  command: ({folder, port, host}) => {
    makeCertificate(folder);
    return [
      's_server',
      '-accept',
      `${bracketed(host)}:${port}`,
      '-cert',
      'cert.pem',
      '-key',
      'key.pem',
      '-www',
      ...more,
    ];
  },
});

const makeCertificate = (folder: string): void =>
  void execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'key.pem',
      '-out',
      'cert.pem',
      '-days',
      '2',
      '-subj',
      '/CN=www.lab.test',
    ],
    {cwd: folder, stdio: 'ignore'},
  );

export const redis: Recipe = {
  program: 'redis-server',
  command: ({folder, port, host}) => [
    '--port',
    String(port),
    '--bind',
    host,
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
    '--daemonize',
    'no',
  ],
};

/** Texts of 250 bytes: together more than a datagram of 512 takes. */
const longText = (letter: string) => letter.repeat(250);

/** Knows the zone lab.test and nobody to ask for more. */
export const dnsmasq: Recipe = {
  program: 'dnsmasq',
  says: /started, version/,
  command: ({folder, port, host}) => [
    '--keep-in-foreground',
    '--log-facility=-',
    `--conf-file=${write(
      folder,
      'dnsmasq.conf',
      [
        `port=${port}`,
        `listen-address=${host}`,
        'bind-interfaces',
        'no-resolv',
        'no-hosts',
        'no-poll',
        `user=${userInfo().username}`,
        `pid-file=${join(folder, 'pid')}`,
        'local=/lab.test/',
        'host-record=www.lab.test,127.0.0.1,::1',
        'host-record=old.lab.test,127.0.0.2',
        'cname=blog.lab.test,www.lab.test',
        'mx-host=lab.test,mail.lab.test,10',
        'txt-record=lab.test,"key=value","second"',
        ...[...'abcd'].map(letter => `txt-record=long.lab.test,${longText(letter)}`),
        '',
      ].join('\n'),
    )}`,
  ],
};

/** The same zone. Whatever else is asked for is refused, so that nothing ever goes out. */
export const unbound: Recipe = {
  program: 'unbound',
  says: /start of service/,
  command: ({folder, port, host}) => [
    '-d',
    '-c',
    write(
      folder,
      'unbound.conf',
      `server:
  interface: ${host}
  port: ${port}
  username: ""
  chroot: ""
  directory: "${folder}"
  pidfile: "${join(folder, 'pid')}"
  use-syslog: no
  logfile: ""
  verbosity: 1
  num-threads: 1
  module-config: "iterator"
  local-zone: "." refuse
  local-zone: "lab.test." static
  local-data: "lab.test. SOA ns.lab.test. admin.lab.test. 1 3600 600 86400 300"
  local-data: "www.lab.test. A 127.0.0.1"
  local-data: "www.lab.test. AAAA ::1"
  local-data: "old.lab.test. A 127.0.0.2"
  local-data: "blog.lab.test. CNAME www.lab.test."
  local-data: "lab.test. MX 10 mail.lab.test."
  local-data: 'lab.test. TXT "key=value" "second"'
${[...'abcd'].map(letter => `  local-data: 'long.lab.test. TXT "${longText(letter)}"'`).join('\n')}
remote-control:
  control-enable: no
`,
    ),
  ],
};
