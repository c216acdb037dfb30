/** What the tools of macOS print, made after their manual pages and source: there was no macOS to capture it on. */
export const lsofOutput = `p41207
fcwd
tDIR
d0x1000010
n/private/tmp
f0
tCHR
d0x10000000
n/dev/ttys001
f21
tIPv4
d0x8f3a1c2d4e5f6071
PTCP
n127.0.0.1:8080
TST=LISTEN
TQR=0
TQS=0
f22
tIPv4
d0x8f3a1c2d4e5f6072
PTCP
n127.0.0.1:8080->127.0.0.1:51132
TST=CLOSE_WAIT
TQR=5
TQS=7
f20
tIPv6
d0x8f3a1c2d4e5f6073
PUDP
n*:5353
f23
tIPv4
d0x8f3a1c2d4e5f6072
PTCP
n127.0.0.1:8080->127.0.0.1:51132
TST=CLOSE_WAIT
TQR=5
TQS=7
f24
tIPv6
d0x8f3a1c2d4e5f6074
PTCP
n[::1]:8081->[fe80::1%lo0]:80
TST=SYN_RCDV
f25
tIPv4
d0x8f3a1c2d4e5f6075
PTCP
n*:*
TST=CLOSED
TQR=0
TQS=0
f26
tunix
d0x8f3a1c2d4e5f6076
n->0x8f3a1c2d4e5f6077
f27
tKQUEUE
ncount=0, state=0xa
`;

export const netstatTcp = `Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address                                 Foreign Address                               (state)
tcp4       0      0  127.0.0.1.8080                                127.0.0.1.51134                               TIME_WAIT
tcp4       5      7  127.0.0.1.8080                                127.0.0.1.51132                               CLOSE_WAIT
tcp4       0      0  127.0.0.1.51132                               127.0.0.1.8080                                FIN_WAIT_2
tcp6       0      3  ::1.8081                                      fe80::1%lo0.80                                SYN_RCVD
tcp46      0      0  *.9090                                        *.*                                           LISTEN
tcp4       0      0  127.0.0.1.8080                                *.*                                           LISTEN
tcp4       0      0  *.*                                           *.*                                           CLOSED
tcp6       0      0  2001:db8:1234:56.50000                        2001:db8::10.443                              ESTABLISHED
`;

export const netstatUdp = `Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
udp6       9      0  *.5353                 *.*
udp4       0      0  127.0.0.1.40000        127.0.0.1.53
`;

export const netstatListen = `Current listen queue sizes (qlen/incqlen/maxqlen)
Listen         Local Address
2/0/8          127.0.0.1.8080
1/1/128        *.9090
`;
