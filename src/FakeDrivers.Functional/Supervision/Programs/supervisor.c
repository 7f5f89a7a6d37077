/*
 * The supervisor of a server on Linux. It starts one program, and sees to it that nothing of what the program starts in turn outlives the
 * program, or the host: a test, which holds the other end of a pipe until it ends, however it ends.
 *
 *   supervisor run [label]      starts the program that is told on the control pipe
 *   supervisor watch            deletes the directory and the file that are told there when nobody has the other end of that pipe any more
 *
 * The protocol is described in SupervisorProtocol.cs. Freestanding: no C library, so that it starts at once, on any distribution. Build:
 * build.sh.
 */

typedef unsigned char byte;
typedef unsigned int u32;
typedef unsigned long u64;

/* ---- The machine ---------------------------------------------------------------------------------------------------------------------- */

#if defined(__x86_64__)

enum {
    SYS_read = 0, SYS_write = 1, SYS_close = 3, SYS_mmap = 9, SYS_rt_sigprocmask = 14, SYS_getpid = 39, SYS_clone = 56, SYS_execve = 59,
    SYS_wait4 = 61, SYS_kill = 62, SYS_fcntl = 72, SYS_chdir = 80, SYS_setuid = 105, SYS_setgid = 106, SYS_getppid = 110, SYS_setsid = 112,
    SYS_setgroups = 116, SYS_prctl = 157, SYS_getdents64 = 217, SYS_clock_gettime = 228, SYS_exit_group = 231, SYS_openat = 257,
    SYS_unlinkat = 263, SYS_fchmodat = 268, SYS_ppoll = 271, SYS_signalfd4 = 289, SYS_dup3 = 292, SYS_pipe2 = 293,
};

__asm__(".text\n.global _start\n_start:\n\txor %ebp, %ebp\n\tmov %rsp, %rdi\n\tand $-16, %rsp\n\tcall begin\n\thlt\n");

static long call(long number, long a, long b, long c, long d, long e, long f)
{
    long result;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9) : "rcx", "r11", "memory");
    return result;
}

#elif defined(__aarch64__)

enum {
    SYS_dup3 = 24, SYS_fcntl = 25, SYS_unlinkat = 35, SYS_chdir = 49, SYS_fchmodat = 53, SYS_openat = 56, SYS_close = 57, SYS_pipe2 = 59,
    SYS_getdents64 = 61, SYS_read = 63, SYS_write = 64, SYS_ppoll = 73, SYS_signalfd4 = 74, SYS_exit_group = 94, SYS_clock_gettime = 113,
    SYS_kill = 129, SYS_rt_sigprocmask = 135, SYS_setgid = 144, SYS_setuid = 146, SYS_setsid = 157, SYS_setgroups = 159, SYS_prctl = 167,
    SYS_getpid = 172, SYS_getppid = 173, SYS_clone = 220, SYS_execve = 221, SYS_mmap = 222, SYS_wait4 = 260,
};

__asm__(".text\n.global _start\n_start:\n\tmov x29, #0\n\tmov x30, #0\n\tmov x0, sp\n\tbl begin\n");

static long call(long number, long a, long b, long c, long d, long e, long f)
{
    register long x8 __asm__("x8") = number;
    register long x0 __asm__("x0") = a;
    register long x1 __asm__("x1") = b;
    register long x2 __asm__("x2") = c;
    register long x3 __asm__("x3") = d;
    register long x4 __asm__("x4") = e;
    register long x5 __asm__("x5") = f;
    __asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5) : "memory");
    return x0;
}

#else
#error "There is no supervisor for this machine; the portable one is supervisor.pl."
#endif

/* System calls this young have the same numbers on every processor. */
enum { SYS_pidfd_send_signal = 424, SYS_pidfd_open = 434, SYS_close_range = 436 };

#define call0(n) call(n, 0, 0, 0, 0, 0, 0)
#define call1(n, a) call(n, (long)(a), 0, 0, 0, 0, 0)
#define call2(n, a, b) call(n, (long)(a), (long)(b), 0, 0, 0, 0)
#define call3(n, a, b, c) call(n, (long)(a), (long)(b), (long)(c), 0, 0, 0)
#define call4(n, a, b, c, d) call(n, (long)(a), (long)(b), (long)(c), (long)(d), 0, 0)

enum { ENOENT = 2, ESRCH = 3, EINTR = 4, ECHILD = 10 };
enum { SIGHUP = 1, SIGINT = 2, SIGKILL = 9, SIGTERM = 15, SIGCHLD = 17, SIGCONT = 18, SIGSTOP = 19 };
enum { O_RDONLY = 0, O_CLOEXEC = 02000000, F_SETFD = 2, FD_CLOEXEC = 1, AT_FDCWD = -100, AT_REMOVEDIR = 0x200, POLLIN = 1 };
enum { SIG_SETMASK = 2, WNOHANG = 1, PR_SET_PDEATHSIG = 1, PR_SET_CHILD_SUBREAPER = 36, CLOCK_MONOTONIC = 1 };
enum { PROT_READ_WRITE = 3, MAP_PRIVATE_ANONYMOUS = 0x22, MOST_FILES = 4096 };

#if defined(__x86_64__)
enum { O_DIRECTORY = 0200000, O_NOFOLLOW = 0400000 };
#else
enum { O_DIRECTORY = 040000, O_NOFOLLOW = 0100000 };
#endif

struct pollfd { int fd; short events, revents; };
struct entry { u64 inode, offset; unsigned short length; byte type; char name[]; };

static _Noreturn void leave(int code)
{
    for (;;) call1(SYS_exit_group, code);
}

/* The host may have files open that it did not mean to give away. */
static void close_from(u32 file)
{
    if (call3(SYS_close_range, file, ~0u, 0) == 0) return;
    for (; file < MOST_FILES; file++) call1(SYS_close, file);
}

static u64 milliseconds(void)
{
    u64 now[2] = { 0 };
    call2(SYS_clock_gettime, CLOCK_MONOTONIC, now);
    return now[0] * 1000 + now[1] / 1000000;
}

/* ---- Text ----------------------------------------------------------------------------------------------------------------------------- */

static char line[128];
static u32 line_length;

static void say(const char *text)
{
    while (*text && line_length < sizeof line) line[line_length++] = *text++;
}

static void say_number(u64 number)
{
    char digits[24];
    u32 at = sizeof digits - 1;
    digits[at] = 0;
    do digits[--at] = (char)('0' + number % 10); while (number /= 10);
    say(digits + at);
}

/* Reads a number and what stands right after it. */
static u64 number_at(const char **text)
{
    u64 number = 0;
    while (**text >= '0' && **text <= '9') number = number * 10 + (u64)(*(*text)++ - '0');
    if (**text == ' ') (*text)++;
    return number;
}

static int is_text(const char *one, const char *other)
{
    while (*one && *one == *other) one++, other++;
    return *one == *other;
}

/* ---- The protocol --------------------------------------------------------------------------------------------------------------------- */

enum { CONTROL = 0, OUTPUT = 1, ERROR = 2, STATUS = 3, WATCHED = 4, SOCKETS = 5 };      /* descriptors as the host gives them */
enum { FIRST_SOCKET = 3 };                                                              /* as the program gets them */
enum { RUNS, STOPS, LINGERS, ENDS };                                                    /* what the tree does */
enum { MOST_GROUPS = 1024, MOST_TOLD = 64 };
enum { BETWEEN_LOOKS = 20, MOST_TIME_TO_END = 5000 };                                   /* milliseconds */

static struct {
    const char *file, *directory;
    int stop_signal;
    u64 grace, linger;
    u32 sockets;
    const char *user;       /* numbers of the user, its group, and all its groups; empty when it is the host's */
    char **arguments, **environment;
    char *own_number;       /* the place in the environment for the program's own number; 0 when it is not asked for */
} start;

static int self, program, signals, state = RUNS, is_alone;
static u64 deadline, patience;      /* 0: none */

static void tell(void)
{
    say("\n");
    call3(SYS_write, STATUS, line, line_length);
    line_length = 0;
}

static void tell_number(const char *what, u64 number)
{
    say(what);
    say_number(number);
    tell();
}

static void *allocate(u64 size)
{
    long memory = call(SYS_mmap, 0, (long)size, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0);
    if (memory < 0 && memory > -4096) leave(1);
    return (void *)memory;
}

static void read_control(void *to, u64 size)
{
    for (byte *at = to; size;) {
        long count = call3(SYS_read, CONTROL, at, size);
        if (count == -EINTR) continue;
        if (count <= 0) leave(1);       /* the host has died already */
        at += count;
        size -= (u64)count;
    }
}

static char *next_text(char **at)
{
    char *text = *at;
    while (*(*at)++) {}
    return text;
}

static u64 next_number(char **at)
{
    const char *text = next_text(at);
    return number_at(&text);
}

static char **next_texts(char **at)
{
    u64 count = next_number(at);
    char **texts = allocate((count + 1) * sizeof *texts);
    for (u64 i = 0; i < count; i++) texts[i] = next_text(at);
    return texts;
}

/* What the host tells first. */
static char *read_told(void)
{
    u32 size;
    read_control(&size, sizeof size);
    char *told = allocate(size + 1ul);
    read_control(told, size);
    return told;
}

static void read_start(void)
{
    static const char own_number[] = "LISTEN_PID=";
    char *at = read_told();
    start.file = next_text(&at);
    start.directory = next_text(&at);
    start.stop_signal = (int)next_number(&at);
    start.grace = next_number(&at);
    start.linger = next_number(&at);
    start.sockets = (u32)next_number(&at);
    start.user = next_text(&at);
    start.arguments = next_texts(&at);
    start.environment = next_texts(&at);
    for (char **each = start.environment; *each; each++) {
        u32 same = 0;
        while (own_number[same] && (*each)[same] == own_number[same]) same++;
        if (!own_number[same]) start.own_number = *each + same;
    }
}

/* ---- The program ---------------------------------------------------------------------------------------------------------------------- */

static long become_user(const char *numbers)
{
    static u32 groups[MOST_GROUPS];
    if (!*numbers) return 0;
    u64 user = number_at(&numbers), group = number_at(&numbers);
    u32 count = 0;
    while (*numbers && count < MOST_GROUPS) groups[count++] = (u32)number_at(&numbers);
    long result = call2(SYS_setgroups, count, groups);
    if (result == 0) result = call1(SYS_setgid, group);
    return result == 0 ? call1(SYS_setuid, user) : result;
}

/* The pipe is closed by the execution of the program; else it tells at what that failed, and why. */
static _Noreturn void execute(int failures)
{
    const char *step = "input";
    u64 none = 0;
    call0(SYS_setsid);
    long result = call4(SYS_openat, AT_FDCWD, "/dev/null", O_RDONLY, 0);
    if (result >= 0) {
        if (result != CONTROL) {
            call3(SYS_dup3, result, CONTROL, 0);
            call1(SYS_close, result);
        }
        for (u32 i = 0; i < start.sockets; i++) call3(SYS_dup3, SOCKETS + i, FIRST_SOCKET + i, 0);
        step = "user";
        result = become_user(start.user);
    }
    if (result == 0) {
        /* A change of the user takes this back, and before it the supervisor may have ended. */
        call2(SYS_prctl, PR_SET_PDEATHSIG, SIGKILL);
        if (call0(SYS_getppid) != self) leave(1);
        step = "directory";
        result = call1(SYS_chdir, start.directory);
    }
    if (result == 0) {
        if (start.own_number) {
            say_number((u64)call0(SYS_getpid));
            for (u32 i = 0; i < line_length; i++) start.own_number[i] = line[i];
            start.own_number[line_length] = 0;
            line_length = 0;
        }
        step = "file";
        call4(SYS_rt_sigprocmask, SIG_SETMASK, &none, 0, sizeof none);
        result = call3(SYS_execve, start.file, start.arguments, start.environment);
    }
    say("failed ");
    say(step);
    say(" ");
    say_number((u64)-result);
    call3(SYS_write, failures, line, line_length);
    leave(127);
}

static u64 start_of(int process);

static void start_program(void)
{
    int failures[2];
    if (call2(SYS_pipe2, failures, O_CLOEXEC) < 0) leave(1);
    long result = call2(SYS_clone, SIGCHLD, 0);
    if (result == 0) execute(failures[1]);
    call1(SYS_close, failures[1]);
    if (result < 0) {
        tell_number("failed process ", (u64)-result);
        leave(0);
    }
    program = (int)result;
    long count;
    do count = call3(SYS_read, failures[0], line, sizeof line); while (count == -EINTR);
    call1(SYS_close, failures[0]);
    if (count > 0) {
        line_length = (u32)count;
        tell();
        leave(0);
    }

    /* From here on the outputs and the sockets are the program's alone. */
    call1(SYS_close, OUTPUT);
    call1(SYS_close, ERROR);
    for (u32 i = 0; i < start.sockets; i++) call1(SYS_close, SOCKETS + i);
    u64 started = start_of(program);
    say("started ");
    say_number((u64)program);
    tell_number(" ", started);
}

/* ---- The tree ------------------------------------------------------------------------------------------------------------------------- */

/* All that descends from the program comes to this process when its parent ends, wherever it has put itself: this is their subreaper. */
enum { MOST_PROCESSES = 65536, NAME = 64 };

struct process { int id, parent; char state; };

static struct process all[MOST_PROCESSES];
static u32 count_of_all, count_of_tree;         /* those of the tree stand first */
static char name[NAME + 1];

/* What /proc says of a process. The name in it is the program's to choose, parentheses and blanks included. */
static int read_process(int id, struct process *process, u64 *started)
{
    char text[512];
    line_length = 0;
    say("/proc/");
    say_number((u64)id);
    say("/stat");
    line[line_length] = 0;
    line_length = 0;
    int file = (int)call4(SYS_openat, AT_FDCWD, line, O_RDONLY | O_CLOEXEC, 0);
    if (file < 0) return 0;
    long count = call3(SYS_read, file, text, sizeof text - 1);
    call1(SYS_close, file);
    if (count <= 0) return 0;
    text[count] = 0;

    char *opening = text, *closing = 0;
    while (*opening && *opening != '(') opening++;
    for (char *at = opening; *at; at++) if (*at == ')') closing = at;
    if (!closing || closing + 4 > text + count) return 0;
    u32 length = 0;
    for (char *at = opening + 1; at < closing && length < NAME; at++) name[length++] = (byte)*at < ' ' ? '?' : *at;
    name[length] = 0;
    process->id = id;
    process->state = closing[2];
    const char *fields = closing + 4;
    process->parent = (int)number_at(&fields);
    if (!started) return 1;
    for (int skip = 0; skip < 17 && *fields; fields++) skip += *fields == ' ';
    *started = number_at(&fields);
    return 1;
}

static u64 start_of(int id)
{
    struct process process;
    u64 started = 0;
    read_process(id, &process, &started);
    return started;
}

static void read_all(void)
{
    static byte names[32768];
    count_of_all = 0;
    int directory = (int)call4(SYS_openat, AT_FDCWD, "/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    if (directory < 0) return;
    for (long size; (size = call3(SYS_getdents64, directory, names, sizeof names)) > 0;) {
        for (long at = 0; at < size; at += ((struct entry *)(names + at))->length) {
            const char *text = ((struct entry *)(names + at))->name;
            int id = (int)number_at(&text);
            if (id > 0 && !*text && count_of_all < MOST_PROCESSES) count_of_all += (u32)read_process(id, all + count_of_all, 0);
        }
    }
    call1(SYS_close, directory);
}

static void take_children(int parent)
{
    for (u32 i = count_of_tree; i < count_of_all; i++) {
        if (all[i].parent != parent) continue;
        struct process found = all[i];
        all[i] = all[count_of_tree];
        all[count_of_tree++] = found;
    }
}

/* Finds the tree as it is now. */
static void look(void)
{
    read_all();
    count_of_tree = 0;
    take_children(self);
    for (u32 i = 0; i < count_of_tree; i++) take_children(all[i].id);
}

static int has_ended(const struct process *process) { return process->state == 'Z' || process->state == 'X'; }

static int may_fork(const struct process *process) { return process->state == 'R' || process->state == 'S'; }

/* Sends a signal to that very process, and never to one that has got its number since. */
static void send(const struct process *to, int signal)
{
    struct process now;
    int handle = (int)call2(SYS_pidfd_open, to->id, 0);
    if (handle == -ESRCH) return;
    if (read_process(to->id, &now, 0) && now.parent == to->parent) {
        if (handle >= 0) call4(SYS_pidfd_send_signal, handle, signal, 0, 0);
        else call2(SYS_kill, to->id, signal);
    }
    if (handle >= 0) call1(SYS_close, handle);
}

/* Kills all that is left; those are stopped first, so that nobody starts or leaves anybody meanwhile, or does something about the others' end. */
static void kill_tree(void)
{
    int is_grown = 1;
    for (int looks = 0; is_grown && looks < 50; looks++) {
        is_grown = 0;
        look();
        for (u32 i = 0; i < count_of_tree; i++) {
            if (!may_fork(all + i)) continue;
            send(all + i, SIGSTOP);
            is_grown = 1;
        }
    }
    for (u32 i = 0; i < count_of_tree; i++) send(all + i, SIGKILL);
    if (program) call2(SYS_kill, program, SIGKILL);
}

static void tell_left(void)
{
    look();
    for (u32 i = 0, told = 0; i < count_of_tree && told < MOST_TOLD; i++) {
        struct process now;
        if (has_ended(all + i) || !read_process(all[i].id, &now, 0)) continue;
        say("left ");
        say_number((u64)all[i].id);
        say(" ");
        say(name);
        tell();
        told++;
    }
}

/* ---- The course of things ------------------------------------------------------------------------------------------------------------- */

static _Noreturn void tell_gone(void)
{
    say("gone");
    tell();
    leave(0);
}

static void end(void)
{
    if (state == ENDS) return;
    if (state == LINGERS && !is_alone) tell_left();
    state = ENDS;
    deadline = milliseconds();
    patience = deadline + MOST_TIME_TO_END;
}

static void program_ended(u32 status)
{
    program = 0;
    if (status & 0x7f) tell_number("signaled ", status & 0x7f);
    else tell_number("exited ", status >> 8 & 0xff);
    if (state == ENDS) return;
    u64 end_of_linger = milliseconds() + start.linger;
    if (state != STOPS || end_of_linger < deadline) deadline = end_of_linger;
    state = LINGERS;
}

static void reap(void)
{
    for (;;) {
        u32 status = 0;
        long ended = call4(SYS_wait4, -1, &status, WNOHANG, 0);
        if (ended == -ECHILD) tell_gone();
        if (ended <= 0) return;
        if (ended == program) program_ended(status);
    }
}

static void stop(void)
{
    is_alone = 1;
    if (state == LINGERS) end();
    if (state != RUNS) return;
    call2(SYS_kill, program, start.stop_signal);
    call2(SYS_kill, program, SIGCONT);
    state = STOPS;
    deadline = milliseconds() + start.grace;
}

static void heed_deadline(void)
{
    if (!deadline || milliseconds() < deadline) return;
    end();
    if (milliseconds() > patience) {
        tell_left();        /* another user's, say, which the system does not let be killed */
        tell_gone();
    }
    kill_tree();
    deadline = milliseconds() + BETWEEN_LOOKS;
}

static void heed_host(void)
{
    byte command[2];
    long count = call3(SYS_read, CONTROL, command, sizeof command);
    if (count == -EINTR) return;
    if (count != sizeof command) stop();
    else if (command[0] == 'k') end();
    else if (command[0] == 's' && program) call2(SYS_kill, program, command[1]);
}

static void heed_signal(void)
{
    u32 information[32];
    if (call3(SYS_read, signals, information, sizeof information) == sizeof information && information[0] != SIGCHLD) stop();
}

static void supervise(void)
{
    for (;;) {
        reap();
        heed_deadline();
        struct pollfd poll[] = { { is_alone ? -1 : CONTROL, POLLIN, 0 }, { signals, POLLIN, 0 } };
        u64 now = milliseconds(), left = deadline > now ? deadline - now : 0, time[2] = { left / 1000, left % 1000 * 1000000 };
        if (call(SYS_ppoll, (long)poll, 2, deadline ? (long)time : 0, 0, 0, 0) <= 0) continue;
        if (poll[1].revents) heed_signal();
        if (poll[0].revents) heed_host();
    }
}

static void run(void)
{
    static const u64 heeded = 1ul << (SIGCHLD - 1) | 1ul << (SIGTERM - 1) | 1ul << (SIGINT - 1) | 1ul << (SIGHUP - 1);
    read_start();
    close_from(SOCKETS + start.sockets);
    for (u32 file = STATUS; file < SOCKETS + start.sockets; file++) call3(SYS_fcntl, file, F_SETFD, FD_CLOEXEC);
    signals = (int)call4(SYS_signalfd4, -1, &heeded, sizeof heeded, O_CLOEXEC);
    call2(SYS_prctl, PR_SET_CHILD_SUBREAPER, 1);
    start_program();
    supervise();
}

/* ---- The watcher ---------------------------------------------------------------------------------------------------------------------- */

enum { MOST_TIME_TO_CLEAR = 10000 };

/* What a server makes unreadable even to its own user is made readable. A symbolic link is deleted, not followed. */
static void clear(int parent, const char *path)
{
    byte names[4096];
    if (call3(SYS_unlinkat, parent, path, 0) == 0 || call3(SYS_unlinkat, parent, path, AT_REMOVEDIR) == 0) return;
    call3(SYS_fchmodat, parent, path, 0700);
    int directory = (int)call4(SYS_openat, parent, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);
    if (directory < 0) return;
    for (long size; (size = call3(SYS_getdents64, directory, names, sizeof names)) > 0;) {
        for (long at = 0; at < size; at += ((struct entry *)(names + at))->length) {
            const char *text = ((struct entry *)(names + at))->name;
            if (!is_text(text, ".") && !is_text(text, "..")) clear(directory, text);
        }
    }
    call1(SYS_close, directory);
    call3(SYS_unlinkat, parent, path, AT_REMOVEDIR);
}

/* Somebody may still be writing there, so this is done again until it has an effect. */
static void watch(void)
{
    byte nothing[16];
    close_from(WATCHED);
    char *at = read_told();
    const char *directory = next_text(&at), *file = next_text(&at);
    for (long count; (count = call3(SYS_read, CONTROL, nothing, sizeof nothing)) > 0 || count == -EINTR;) {}
    u64 limit = milliseconds() + MOST_TIME_TO_CLEAR;
    for (;;) {
        clear(AT_FDCWD, directory);
        if (call3(SYS_unlinkat, AT_FDCWD, directory, AT_REMOVEDIR) == -ENOENT) break;
        if (milliseconds() > limit) return;
        u64 time[2] = { 0, BETWEEN_LOOKS * 1000000 };
        call(SYS_ppoll, 0, 0, (long)time, 0, 0, 0);
    }
    call3(SYS_unlinkat, AT_FDCWD, file, 0);
}

__attribute__((used)) _Noreturn void begin(long *stack)
{
    static const u64 every = ~0ul;
    long count = *stack;
    char **arguments = (char **)(stack + 1);
    self = (int)call0(SYS_getpid);
    call4(SYS_rt_sigprocmask, SIG_SETMASK, &every, 0, sizeof every);
    call1(SYS_chdir, "/");
    if (count > 1 && is_text(arguments[1], "run")) run();
    if (count > 1 && is_text(arguments[1], "watch")) watch();
    leave(count > 1 ? 0 : 2);
}
