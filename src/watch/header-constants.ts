import type {Abi} from '../model/abi.js';

/**
 * What programs use and the notation of the labs does not need: from the generic headers of the kernel
 * (include/uapi/asm-generic, include/uapi/linux), which x64 and arm64 share. Each group names its header.
 */
const more: Readonly<Record<string, number>> = {
  // <bits/socket.h>
  AF_NETLINK: 16,
  AF_PACKET: 17,
  AF_ALG: 38,
  AF_VSOCK: 40,
  SOCK_SEQPACKET: 5,
  MSG_CTRUNC: 0x8,
  MSG_EOR: 0x80,
  MSG_CONFIRM: 0x800,
  MSG_ERRQUEUE: 0x2000,
  MSG_WAITFORONE: 0x10000,
  MSG_ZEROCOPY: 0x4000000,
  MSG_FASTOPEN: 0x20000000,
  MSG_CMSG_CLOEXEC: 0x40000000,
  // <netinet/in.h>
  IPPROTO_RAW: 255,
  IPPROTO_ICMPV6: 58,
  IPPROTO_MPTCP: 262,
  IP_TOS: 1,
  IP_TTL: 2,
  IP_PKTINFO: 8,
  IP_MTU_DISCOVER: 10,
  IP_RECVERR: 11,
  IP_MTU: 14,
  IP_FREEBIND: 15,
  IP_BIND_ADDRESS_NO_PORT: 24,
  IPV6_UNICAST_HOPS: 16,
  IPV6_MTU_DISCOVER: 23,
  IPV6_MTU: 24,
  IPV6_RECVERR: 25,
  IPV6_RECVPKTINFO: 49,
  IPV6_TCLASS: 67,
  // <asm-generic/socket.h>
  SO_DONTROUTE: 5,
  SO_PRIORITY: 12,
  SO_PASSCRED: 16,
  SO_PEERCRED: 17,
  SO_RCVLOWAT: 18,
  SO_BINDTODEVICE: 25,
  SO_ATTACH_FILTER: 26,
  SO_PEERSEC: 31,
  SO_MARK: 36,
  SO_INCOMING_CPU: 49,
  SO_ZEROCOPY: 60,
  // <netinet/tcp.h>
  TCP_CORK: 3,
  TCP_DEFER_ACCEPT: 9,
  TCP_INFO: 11,
  TCP_QUICKACK: 12,
  TCP_CONGESTION: 13,
  TCP_FASTOPEN: 23,
  TCP_NOTSENT_LOWAT: 25,
  TCP_FASTOPEN_CONNECT: 30,
  // <asm-generic/fcntl.h>, <linux/fcntl.h>
  O_CLOEXEC: 0x80000,
  F_DUPFD: 0,
  F_SETOWN: 8,
  F_GETOWN: 9,
  F_DUPFD_CLOEXEC: 1030,
  // <asm-generic/ioctls.h>
  FIONREAD: 0x541b,
  FIONBIO: 0x5421,
  // <asm-generic/poll.h>
  POLLRDNORM: 0x40,
  POLLRDBAND: 0x80,
  POLLWRNORM: 0x100,
  POLLWRBAND: 0x200,
  // <linux/eventpoll.h>. The highest bit is a negative number where bits are counted in 32.
  EPOLL_CLOEXEC: 0x80000,
  EPOLL_CTL_ADD: 1,
  EPOLL_CTL_DEL: 2,
  EPOLL_CTL_MOD: 3,
  EPOLLIN: 0x1,
  EPOLLPRI: 0x2,
  EPOLLOUT: 0x4,
  EPOLLERR: 0x8,
  EPOLLHUP: 0x10,
  EPOLLRDNORM: 0x40,
  EPOLLRDBAND: 0x80,
  EPOLLWRNORM: 0x100,
  EPOLLWRBAND: 0x200,
  EPOLLMSG: 0x400,
  EPOLLRDHUP: 0x2000,
  EPOLLEXCLUSIVE: 0x10000000,
  EPOLLWAKEUP: 0x20000000,
  EPOLLONESHOT: 0x40000000,
  EPOLLET: -0x80000000,
};

/** The same system, with the names that a tracer meets. */
export const withHeaders = (abi: Abi): Abi => ({...abi, constants: {...abi.constants, ...more}});

/** The headers of the socket levels call these by two names; the labs use one of them (socket(7), ip(7), tcp(7)). */
export const levelNames: Readonly<Record<string, string>> = {
  SOL_IP: 'IPPROTO_IP',
  SOL_IPV6: 'IPPROTO_IPV6',
  SOL_TCP: 'IPPROTO_TCP',
  SOL_UDP: 'IPPROTO_UDP',
};

/** How the names of the options of a level begin. */
export const optionPrefixes: Readonly<Record<string, string>> = {
  SOL_SOCKET: 'SO_',
  IPPROTO_IP: 'IP_',
  IPPROTO_IPV6: 'IPV6_',
  IPPROTO_TCP: 'TCP_',
};
