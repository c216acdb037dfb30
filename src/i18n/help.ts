import type {Text} from '../model/text.js';

/** What --help prints. */
export const help: Text = {
  en: `socket-lab: understand sockets by making every call yourself and watching the kernel answer.

  socket-lab                   open the labs in this terminal
  socket-lab run LAB           play a lab with its reference answers and print what happens
  socket-lab free              free play: any call, your own applications and servers; with
                               lines on standard input, make these and print what happens
  socket-lab list              list the labs
  socket-lab progress          how far you are: labs, beliefs that you put to the test, reviews
  socket-lab check PATH        check a lab file, or a folder of them, by all the laws
  socket-lab exercise          list the exercises
  socket-lab exercise NAME -- CMD …
                               try a program of yours, in any language, on an exercise; without
                               CMD you solve it at the prompt
  socket-lab watch -- CMD …    watch any program: its calls, descriptors, connections, bytes (Linux)

  --lang en|ko                 the language (else from LC_ALL, LC_MESSAGES or LANG)
  --labs DIR                   labs of your own beside ours; may be given several times
  --as c|python                with run: print the run as source that makes the same calls
  --of NAME                    with --as: of which application, where several are yours
  --json                       with run: one fact or verdict per line; with check: one result
                               per line; with list, progress, exercise: all as JSON
  --start FILE                 with exercise NAME: write the program that it is about, where there is
                               one, to a new file: .c, .py or .mjs
  --solution c|python|javascript|prompt
                               with exercise NAME: how others solve it, once you have (--spoil: now)
  --seed N, --times N          with exercise: the same values once more; so many attempts
  --idle SECONDS, --limit SECONDS
                               with exercise: stop a program that only waits, or takes so long (20, 60)
  --for SECONDS                with watch: end the program after so long
  --inject CALL:N:WHAT         with watch: the Nth connect fails, connect:2:ECONNREFUSED, or
                               the first recv comes late, recv:1:delay=300ms; calls on sockets
                               of the Internet count, of all processes together
  --target URL                 with the app, run live, free and check: a web server outside of the
                               labs, http://example.com/; asks before anybody is contacted
  -y, --yes                    with --target: yes, contact it
  --ascii                      frames of plain ASCII
  -h, --help                   this text
  -v, --version                the version

Exit code of run and check: 0 when every check passed, or every law was kept; 1 when not;
2 for a usage error, or where a lab can't be played here. Of watch: the program's. Of exercise:
0 solved, 1 not, 2 usage, 3 your program could not be run or was stopped.
Output that could not be written makes a 0 a 1.
Everything happens on this machine: sockets on 127.0.0.1, ports chosen by the kernel, no root.
Only --target leaves it.`,
  ko: `socket-lab: 모든 호출을 직접 해 보고 커널의 답을 지켜보며 소켓을 이해합니다.

  socket-lab                   이 터미널에서 실습을 엽니다
  socket-lab run LAB           모범 답안으로 실습을 진행하며 일어난 일을 출력합니다
  socket-lab free              자유 실습: 어떤 호출이든 해 봅니다. 표준 입력으로 줄을 주면
                               그대로 실행하며 일어난 일을 출력합니다
  socket-lab list              실습 목록을 출력합니다
  socket-lab progress          진행 상황: 실습, 시험해 본 생각, 복습할 질문
  socket-lab check PATH        실습 파일이나 폴더가 모든 규칙을 지키는지 검사합니다
  socket-lab exercise          연습 문제 목록을 출력합니다
  socket-lab exercise NAME -- CMD …
                               직접 만든 프로그램(언어는 무엇이든)으로 문제를 풉니다. CMD가
                               없으면 프롬프트에서 직접 풉니다
  socket-lab watch -- CMD …    다른 프로그램의 호출, 디스크립터, 접속, 바이트를 관찰합니다 (Linux)

  --lang en|ko                 언어 (없으면 LC_ALL, LC_MESSAGES, LANG에서 정합니다)
  --labs DIR                   직접 만든 실습도 함께 불러옵니다 (여러 번 쓸 수 있습니다)
  --as c|python                run: 같은 호출을 하는 소스 코드로 출력합니다
  --of NAME                    --as: 직접 맡는 애플리케이션이 여럿일 때 하나를 고릅니다
  --json                       run: 사실이나 판정을 한 줄에 하나씩, check: 결과를 한 줄에 하나씩,
                               list, progress, exercise: 전체를 JSON으로 출력
  --start FILE                 exercise NAME: 고칠 프로그램이 있는 문제라면 새 파일로 저장합니다
                               (.c, .py, .mjs)
  --solution c|python|javascript|prompt
                               exercise NAME: 해결한 뒤 다른 풀이를 봅니다 (--spoil: 바로 봅니다)
  --seed N, --times N          exercise: 같은 값으로 다시 하거나, 여러 번 시도합니다
  --idle SECONDS, --limit SECONDS
                               exercise: 기다리기만 하거나 오래 걸리는 프로그램을 중단합니다 (20, 60)
  --for SECONDS                watch: 이 시간이 지나면 프로그램을 종료합니다
  --inject CALL:N:WHAT         watch: N번째 호출을 실패시키거나 늦춥니다
                               (connect:2:ECONNREFUSED, recv:1:delay=300ms). 인터넷 소켓의
                               호출만, 모든 프로세스를 합쳐 셉니다
  --target URL                 앱, run live, free, check: 실습 밖의 웹 서버에 접속합니다
                               (http://example.com/). 접속하기 전에 먼저 묻습니다
  -y, --yes                    --target: 묻지 않고 접속합니다
  --ascii                      테두리를 ASCII 문자로 그립니다
  -h, --help                   이 도움말
  -v, --version                버전

run의 종료 코드: 모든 확인을 통과하면 0, 하나라도 실패하면 1, 사용법이 잘못되면 2,
여기서 할 수 없는 실습이어도 2. watch는 관찰한 프로그램의 종료 코드.
exercise: 해결하면 0, 못 하면 1, 사용법이 잘못되면 2, 프로그램을 실행하지 못했거나 중단하면 3.
출력을 쓰지 못하면 0 대신 1.
모든 일은 이 컴퓨터 안에서 일어납니다: 127.0.0.1의 소켓, 커널이 고른 포트, root 권한 없음.
--target만 밖으로 나갑니다.`,
};
