import {type ErrnoExplanation, explain} from './errno-explanation.js';

/** What getaddrinfo and getservbyname say when they find nothing (getaddrinfo(3); RFC 3493 §6.1). */
export const resolverErrors: Readonly<Record<string, ErrnoExplanation>> = {
  EAI_NONAME: explain(
    {
      en: 'No such name: neither the hosts file nor a name server knows it.',
      ko: '없는 이름입니다. hosts 파일에도 네임 서버에도 없습니다.',
    },
    {en: 'Check the spelling of the name, and of the service.', ko: '이름과 서비스의 철자를 확인하십시오.'},
  ),
  EAI_NODATA: explain(
    {en: 'The name exists, but has no address.', ko: '이름은 있지만 주소가 없습니다.'},
    {
      en: 'Ask a name server with a query of your own which records the name has.',
      ko: '네임 서버에 직접 쿼리를 보내 이 이름에 어떤 레코드가 있는지 확인하십시오.',
    },
  ),
  EAI_AGAIN: explain(
    {
      en: 'No name server answered, or the one that did could not help now.',
      ko: '네임 서버가 응답하지 않았거나, 지금은 답할 수 없다고 했습니다.',
    },
    {
      en: 'Check that a name server runs where /etc/resolv.conf says, then call again.',
      ko: '/etc/resolv.conf에 적힌 곳에서 네임 서버가 실행 중인지 확인한 뒤 다시 호출하십시오.',
    },
  ),
  EAI_FAIL: explain(
    {en: 'The name server answered that it failed, for good.', ko: '네임 서버가 답을 구하지 못했다고 응답했습니다.'},
    {
      en: 'Ask another name server, or look at the log of this one.',
      ko: '다른 네임 서버에 묻거나 이 서버의 로그를 보십시오.',
    },
  ),
  EAI_SERVICE: explain(
    {
      en: 'The services file has no such service for a stream socket.',
      ko: '스트림 소켓의 그런 서비스가 services 파일에 없습니다.',
    },
    {
      en: 'Check the spelling, or write the port number in quotation marks: "80".',
      ko: '철자를 확인하거나 "80"처럼 따옴표 안에 포트 번호를 적으십시오.',
    },
  ),
  EAI_ADDRFAMILY: explain(
    {
      en: 'The name has no address of the family that was asked for.',
      ko: '이름에 요청한 주소 패밀리의 주소가 없습니다.',
    },
    {en: 'Ask for any family (AF_UNSPEC).', ko: '모든 패밀리(AF_UNSPEC)를 요청하십시오.'},
  ),
  EAI_MEMORY: explain(
    {en: 'The system has no memory left for this.', ko: '시스템에 쓸 메모리가 남지 않았습니다.'},
    {
      en: 'End programs that use much memory, then try again.',
      ko: '메모리를 많이 쓰는 프로그램을 끝내고 다시 시도하십시오.',
    },
  ),
  ENOENT: explain(
    {en: 'There is no such entry.', ko: '그런 항목이 없습니다.'},
    {
      en: 'Check the spelling of the service, and that the protocol is "tcp" or "udp".',
      ko: '서비스의 철자를 확인하고, 프로토콜이 "tcp"나 "udp"인지 보십시오.',
    },
  ),
};
