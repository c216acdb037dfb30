import type {Text} from '../model/text.js';

/** Why there can be no private network here, and what to do, by what the tools of util-linux said. */
export const reasonFor = (complaint: string): Text => {
  const known = signatures.find(({pattern}) => pattern.test(complaint));
  return known === undefined ? unknown(complaint) : withComplaint(known.reason, complaint);
};

export const notLinux: Text = {
  en: 'A private network needs Linux; on this system only the labs without one can run.',
  ko: '전용 네트워크는 Linux에서만 만들 수 있습니다. 이 시스템에서는 전용 네트워크가 필요 없는 실습만 할 수 있습니다.',
};

export const toolsAreMissing: Text = {
  en: 'A private network needs the tools unshare and nsenter, which were not found: install util-linux.',
  ko: '전용 네트워크를 만드는 데 필요한 unshare와 nsenter를 찾지 못했습니다. util-linux를 설치하십시오.',
};

const tooMany: Text = {
  en: 'This system allows no user namespaces. Allow some: sudo sysctl -w user.max_user_namespaces=10000.',
  ko: '이 시스템에서는 사용자 네임스페이스를 만들 수 없습니다. 허용하십시오: sudo sysctl -w user.max_user_namespaces=10000',
};

/** Ubuntu 23.10 and later: the namespace is made, and no right comes with it. */
const restricted: Text = {
  en: 'This system gives a program no rights in a network of its own. Allow it: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0.',
  ko: '이 시스템은 프로그램이 만든 네트워크에서도 권한을 주지 않습니다. 허용하십시오: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
};

const forbidden: Text = {
  en: 'This system forbids programs to make a network of their own. In a container, start it with --security-opt seccomp=unconfined, or run socket-lab outside of it.',
  ko: '이 시스템은 프로그램이 네트워크를 만드는 것을 금지합니다. 컨테이너라면 --security-opt seccomp=unconfined로 시작하거나, 컨테이너 밖에서 socket-lab을 실행하십시오.',
};

/** The first that fits. */
const signatures: readonly {readonly pattern: RegExp; readonly reason: Text}[] = [
  {pattern: /No space left on device/, reason: tooMany},
  {pattern: /uid_map|gid_map|setgroups|nsenter: .*(Permission denied|Operation not permitted)/, reason: restricted},
  {pattern: /cannot change root filesystem propagation/, reason: restricted},
  {pattern: /unshare failed: (Operation not permitted|Permission denied|Function not implemented)/, reason: forbidden},
];

const withComplaint = ({en, ko}: Text, complaint: string): Text => ({
  en: `${en} (${complaint})`,
  ko: `${ko} (${complaint})`,
});

const unknown = (complaint: string): Text => ({
  en: `A private network could not be made: ${complaint}. Only the labs without one can run.`,
  ko: `전용 네트워크를 만들지 못했습니다: ${complaint}. 전용 네트워크가 필요 없는 실습만 할 수 있습니다.`,
});
