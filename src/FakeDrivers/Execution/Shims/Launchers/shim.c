/*
 * The launcher of shims on Linux: a program that stands in PATH under the name of another, asks the fake over a Unix domain socket what that
 * one would do, and does it. It never runs the real program: whatever is missing ends it with 127 and a line that says so.
 *
 * The protocol is described in ShimProtocol.cs. Freestanding: no C library, so that it starts at once, on any distribution. Build: build.sh.
 */

typedef unsigned char byte;
typedef unsigned int u32;
typedef unsigned long u64;

/* ---- The machine ---------------------------------------------------------------------------------------------------------------------- */

#if defined(__x86_64__)

enum {
    SYS_read = 0, SYS_write = 1, SYS_close = 3, SYS_rt_sigaction = 13, SYS_rt_sigprocmask = 14, SYS_getpid = 39, SYS_socket = 41,
    SYS_connect = 42, SYS_sendto = 44, SYS_clone = 56, SYS_kill = 62, SYS_fcntl = 72, SYS_getcwd = 79, SYS_prctl = 157,
    SYS_exit_group = 231, SYS_ppoll = 271, SYS_signalfd4 = 289,
};

__asm__(".text\n.global _start\n_start:\n\txor %ebp, %ebp\n\tmov %rsp, %rdi\n\tand $-16, %rsp\n\tcall run\n\thlt\n");

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
    SYS_getcwd = 17, SYS_fcntl = 25, SYS_close = 57, SYS_read = 63, SYS_write = 64, SYS_ppoll = 73, SYS_signalfd4 = 74,
    SYS_exit_group = 94, SYS_kill = 129, SYS_rt_sigaction = 134, SYS_rt_sigprocmask = 135, SYS_prctl = 167, SYS_getpid = 172,
    SYS_socket = 198, SYS_connect = 203, SYS_sendto = 206, SYS_clone = 220,
};

__asm__(".text\n.global _start\n_start:\n\tmov x29, #0\n\tmov x30, #0\n\tmov x0, sp\n\tbl run\n");

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
#error "There is no launcher for this machine; the portable one is shim.pl."
#endif

#define call0(n) call(n, 0, 0, 0, 0, 0, 0)
#define call1(n, a) call(n, (long)(a), 0, 0, 0, 0, 0)
#define call2(n, a, b) call(n, (long)(a), (long)(b), 0, 0, 0, 0)
#define call3(n, a, b, c) call(n, (long)(a), (long)(b), (long)(c), 0, 0, 0)
#define call4(n, a, b, c, d) call(n, (long)(a), (long)(b), (long)(c), (long)(d), 0, 0)

enum { ENOENT = 2, EINTR = 4, EBADF = 9, EAGAIN = 11, EACCES = 13, ENOSPC = 28, EPIPE = 32, ECONNREFUSED = 111 };
enum { SIGHUP = 1, SIGINT = 2, SIGQUIT = 3, SIGUSR1 = 10, SIGUSR2 = 12, SIGTERM = 15, SIGCHLD = 17 };
enum { POLLIN = 1, POLLOUT = 4, AF_UNIX = 1, SOCK_STREAM = 1, SOCK_CLOEXEC = 02000000, MSG_NOSIGNAL = 0x4000, SFD_CLOEXEC = 02000000 };
enum { F_DUPFD_CLOEXEC = 1030, SIG_UNBLOCK = 1, SIG_SETMASK = 2, PR_SET_DUMPABLE = 4, AT_EXECFN = 31, PATH_MAX = 4096 };

struct pollfd { int fd; short events, revents; };
struct address { unsigned short family; char path[108]; };

/* ---- The protocol --------------------------------------------------------------------------------------------------------------------- */

enum {
    TOKEN = 32,             /* bytes of a token */
    FRAME = 5,              /* bytes before what a frame carries: its kind and its length */
    MOST_OUTPUT = 16384,    /* bytes that a frame of output carries at most; as much as 4 of them is under way for each output, and 5 more at the end */
    MOST_INPUT = 65536,     /* bytes that a frame of input carries at most */
    ONE_WRITE = 4096,       /* what a pipe that has room at all is sure to take without waiting */
    AT_ONCE = 1, HELD = 2,  /* how a program ends: without waiting for its output to be taken; with a descendant that holds its outputs */
};

static const char *name = "a program";
static int server = -1, signals = -1;
static u64 caught;              /* the signals that the server decides about */

/* What came from the server: understood up to scanned, received up to tail. Frames before scanned wait to be written, or are done. */
static byte frames[24 * MOST_OUTPUT];
static u32 scanned, tail;
static u32 head;                /* where the first frame is that is not done */
static u32 waiting[3];          /* how many frames wait for each descriptor */
static u32 written[3];          /* of the first of them */
static u32 wanted;              /* how much input the server waits for; 0 when it does not */
static int end, end_code, end_flags;    /* the frame that ended the program: X or K */
static int is_descendant;
static byte input[FRAME + MOST_INPUT];

static u32 length(const char *text)
{
    u32 count = 0;
    while (text[count]) count++;
    return count;
}

static u32 read32(const byte *at) { return at[0] | (u32)at[1] << 8 | (u32)at[2] << 16 | (u32)at[3] << 24; }

static void write32(byte *at, u32 value)
{
    for (int i = 0; i < 4; i++) at[i] = (byte)(value >> 8 * i);
}

static _Noreturn void leave(int code)
{
    for (;;) call1(SYS_exit_group, code);
}

/* ---- The end without the server ------------------------------------------------------------------------------------------------------- */

static char line[PATH_MAX];
static u32 line_length;

static void say(const char *text)
{
    while (*text && line_length < sizeof line - 1) line[line_length++] = *text++;
}

static void say_number(u32 number)
{
    char digits[12];
    u32 at = sizeof digits - 1;
    digits[at] = 0;
    do digits[--at] = (char)('0' + number % 10); while (number /= 10);
    say(digits + at);
}

static void print_line(void)
{
    line[line_length++] = '\n';
    call3(SYS_write, 2, line, line_length);
}

static _Noreturn void fail(const char *reason, const char *detail)
{
    say("fakedrivers: ");
    say(name);
    say(" is a shim, but its server is gone (");
    say(reason);
    say(detail);
    say("); the real program was not run");
    print_line();
    leave(127);
}

static _Noreturn void output_failed(int fd, u32 error)
{
    say(name);
    say(fd == 1 ? ": standard output: " : ": standard error: ");
    switch (error) {
    case EBADF: say("Bad file descriptor"); break;
    case ENOSPC: say("No space left on device"); break;
    case EPIPE: say("Broken pipe"); break;
    default: say("error "); say_number(error);
    }
    print_line();
    leave(1);
}

/* ---- Sending -------------------------------------------------------------------------------------------------------------------------- */

/* What cannot be sent is dropped: the end of the connection shows where it is read. */
static void send(const byte *bytes, u32 count)
{
    while (count) {
        long sent = call(SYS_sendto, server, (long)bytes, count, MSG_NOSIGNAL, 0, 0);
        if (sent == -EINTR) continue;
        if (sent <= 0) return;
        bytes += sent;
        count -= (u32)sent;
    }
}

static void send_frame(byte kind, byte value, u32 count)
{
    byte frame[FRAME + 1];
    frame[0] = kind;
    write32(frame + 1, count);
    frame[FRAME] = value;
    send(frame, FRAME + count);
}

static void put(const void *bytes, u32 count)
{
    const byte *from = bytes;
    while (count--) {
        if (tail == sizeof frames) {
            send(frames, tail);
            tail = 0;
        }
        frames[tail++] = *from++;
    }
}

static void put32(u32 value)
{
    byte bytes[4];
    write32(bytes, value);
    put(bytes, sizeof bytes);
}

static void put_text(const char *text) { put(text, length(text) + 1); }

static void send_request(const char *token, const char *path, char **arguments, char **environment)
{
    static char directory[PATH_MAX];
    if (call2(SYS_getcwd, directory, sizeof directory) <= 0 || directory[0] != '/') directory[0] = 0;

    u32 total = length(path) + 1 + length(directory) + 1 + 4, count = 0;
    for (char **each = arguments; *each; each++, count++) total += length(*each) + 1;
    for (char **each = environment; *each; each++) total += length(*each) + 1;

    put("FDS\1", 4);
    for (u32 i = 0, over = 0; i < TOKEN; i++) {
        over |= !token[over ? 0 : i];
        put(over ? "" : token + i, 1);
    }
    put32(total);
    put_text(path);
    put_text(directory);
    put32(count);
    for (char **each = arguments; *each; each++) put_text(*each);
    for (char **each = environment; *each; each++) put_text(*each);
    send(frames, tail);
    tail = 0;
}

/* ---- Signals -------------------------------------------------------------------------------------------------------------------------- */

/* Signals that were ignored or blocked when the program began stay so, as under nohup or in the background of a script. */
static void catch_signals(void)
{
    static const byte numbers[] = { SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGTERM };
    u64 blocked = 0;
    call4(SYS_rt_sigprocmask, SIG_UNBLOCK, 0, &blocked, sizeof blocked);
    for (u32 i = 0; i < sizeof numbers; i++) {
        u64 action[4] = { 0 };
        call4(SYS_rt_sigaction, numbers[i], 0, action, sizeof(u64));
        if (action[0] == 0) caught |= 1ul << (numbers[i] - 1);
    }
    caught &= ~blocked;
    blocked |= caught;
    call4(SYS_rt_sigprocmask, SIG_SETMASK, &blocked, 0, sizeof blocked);
    signals = (int)call4(SYS_signalfd4, -1, &caught, sizeof caught, SFD_CLOEXEC);
}

/* From here on signals do what they do to a program without handlers. */
static void release_signals(void)
{
    if (signals >= 0) call1(SYS_close, signals);
    signals = -1;
    call4(SYS_rt_sigprocmask, SIG_UNBLOCK, &caught, 0, sizeof caught);
}

static void forward_signal(void)
{
    u32 information[32];
    if (call3(SYS_read, signals, information, sizeof information) == sizeof information) send_frame('s', (byte)information[0], 1);
}

static _Noreturn void die_by(int signal)
{
    u64 action[4] = { 0 }, set = 1ul << (signal - 1);
    call4(SYS_prctl, PR_SET_DUMPABLE, 0, 0, 0);     /* no core of a launcher */
    call4(SYS_rt_sigaction, signal, action, 0, sizeof(u64));
    call4(SYS_rt_sigprocmask, SIG_UNBLOCK, &set, 0, sizeof set);
    call2(SYS_kill, call0(SYS_getpid), signal);
    leave(128 + signal);
}

/* ---- Receiving ------------------------------------------------------------------------------------------------------------------------ */

/* The descriptor that a frame is to be written to; 0 when it is none of output, or done. */
static int descriptor_of(u32 at) { return frames[at] == 'O' ? 1 : frames[at] == 'E' ? 2 : 0; }

static u32 size_of(u32 at) { return FRAME + read32(frames + at + 1); }

/* Heeds the frames that are whole. Output stays where it is until it is written; after the end of the program the rest is left alone. */
static void scan(void)
{
    while (!end && tail - scanned >= FRAME) {
        const byte *frame = frames + scanned;
        u32 count = read32(frame + 1);
        if (count > MOST_OUTPUT) fail("it speaks another protocol", "");
        if (tail - scanned < FRAME + count) return;
        switch (frame[0]) {
        case 'O': case 'E':
            waiting[descriptor_of(scanned)]++;
            break;
        case 'I':
            wanted = count == 4 ? read32(frame + FRAME) : 0;
            if (wanted > MOST_INPUT) wanted = MOST_INPUT;
            break;
        case 'X': case 'K':
            if (count != 2) fail("it speaks another protocol", "");
            end = frame[0];
            end_code = frame[FRAME];
            end_flags = frame[FRAME + 1];
            release_signals();
            break;
        default:
            fail("it speaks another protocol", "");
        }
        scanned += FRAME + count;
    }
}

/* Makes room: leaves out the frames that are done. */
static void compact(void)
{
    u32 to = 0;
    for (u32 at = head, size; at < scanned; at += size) {
        size = size_of(at);
        if (!descriptor_of(at)) continue;
        if (to < at) for (u32 i = 0; i < size; i++) frames[to + i] = frames[at + i];
        to += size;
    }
    if (to == scanned) return;
    for (u32 i = scanned; i < tail; i++) frames[to + i - scanned] = frames[i];
    tail -= scanned - to;
    scanned = to;
    head = 0;
}

static void receive(void)
{
    compact();
    if (tail == sizeof frames) fail("it sent more than was agreed", "");
    long count = call3(SYS_read, server, frames + tail, sizeof frames - tail);
    if (count == -EINTR || count == -EAGAIN) return;
    if (count <= 0) {
        if (!is_descendant) fail("it closed the connection before the program ended: it was disposed, or FAKEDRIVERS_SHIM_TOKEN is not its own", "");
        end = 'X';
        return;
    }
    tail += (u32)count;
    scan();
}

/* ---- Input and output ----------------------------------------------------------------------------------------------------------------- */

static int is_ready(struct pollfd *poll, u32 count, u64 *timeout)
{
    return call(SYS_ppoll, (long)poll, count, (long)timeout, 0, 0, 0) > 0;
}

/* The first frame that waits to be written to any of these descriptors, as bits; -1 when there is none. */
static long first_output(u32 descriptors)
{
    if (!waiting[1]) descriptors &= ~2u;
    if (!waiting[2]) descriptors &= ~4u;
    if (!descriptors) return -1;
    while (!descriptor_of(head)) head += size_of(head);
    for (u32 at = head; at < scanned; at += size_of(at)) {
        if (descriptors >> descriptor_of(at) & 1) return at;
    }
    return -1;
}

static void write_frame(u32 at)
{
    int fd = descriptor_of(at);
    u32 count = size_of(at) - FRAME, rest = count - written[fd];
    if (rest > ONE_WRITE) rest = ONE_WRITE;
    long done = rest ? call3(SYS_write, fd, frames + at + FRAME + written[fd], rest) : 0;
    if (done == -EINTR || done == -EAGAIN) return;
    if (done < 0) output_failed(fd, (u32)-done);
    written[fd] += (u32)done;
    if (written[fd] < count) return;
    written[fd] = 0;
    waiting[fd]--;
    send_frame('a', frames[at], 1);
    frames[at] = 0;
}

/* Asks poll for the outputs that something waits for. One that nobody takes does not hold up the other. */
static void watch_outputs(struct pollfd *poll)
{
    for (int fd = 1; fd <= 2; fd++, poll++) {
        poll->fd = waiting[fd] ? fd : -1;
        poll->events = POLLOUT;
        poll->revents = 0;
    }
}

/* Writes what came first of all that can be written now, so that two outputs into one file keep their order. */
static void write_output(const struct pollfd *poll)
{
    long at = first_output((poll[0].revents ? 2 : 0) | (poll[1].revents ? 4 : 0));
    if (at >= 0) write_frame((u32)at);
}

/* Writes what fits, for a program that was killed while nobody took its output. */
static void write_what_fits(void)
{
    for (;;) {
        u64 now[2] = { 0 };     /* the system may write there */
        struct pollfd poll[2];
        watch_outputs(poll);
        if (!is_ready(poll, 2, now)) return;
        write_output(poll);
    }
}

static void read_input(void)
{
    long count = call3(SYS_read, 0, input + FRAME, wanted);
    if (count == -EINTR || count == -EAGAIN) return;
    if (count < 0) count = 0;
    wanted = 0;
    input[0] = 'i';
    write32(input + 1, (u32)count);
    send(input, FRAME + (u32)count);
}


/* Ends as the program did. When a descendant holds the outputs, a copy of this process goes on in its place. */
static void finish(void)
{
    if (end_flags & HELD && call2(SYS_clone, SIGCHLD, 0) == 0) {
        is_descendant = 1;
        end = end_flags = 0;
        wanted = 0;
        call1(SYS_close, 0);
        scan();
        return;
    }
    if (end == 'K' && !is_descendant) die_by(end_code);
    leave(is_descendant ? 0 : end_code);
}

static _Noreturn void serve(void)
{
    for (;;) {
        if (end && end_flags & AT_ONCE) write_what_fits();
        if (end && (end_flags & AT_ONCE || !(waiting[1] + waiting[2]))) {
            finish();
            continue;
        }
        struct pollfd poll[] = {
            { 0 }, { 0 }, { end ? -1 : server, POLLIN, 0 }, { signals, POLLIN, 0 }, { wanted && !end ? 0 : -1, POLLIN, 0 },
        };
        watch_outputs(poll);
        if (!is_ready(poll, 5, 0)) continue;
        if (poll[3].revents) forward_signal();
        write_output(poll);
        if (poll[2].revents) receive();
        if (poll[4].revents && wanted && !end) read_input();
    }
}

/* ---- The beginning -------------------------------------------------------------------------------------------------------------------- */

static const char *variable(char **environment, const char *wanted_name)
{
    for (; *environment; environment++) {
        const char *text = *environment, *expected = wanted_name;
        while (*expected && *text == *expected) text++, expected++;
        if (!*expected && *text == '=') return text + 1;
    }
    fail(wanted_name, " is not set");
}

/* 0, 1 and 2 are the program's own, even where they are closed. */
static int above_standard(int fd)
{
    if (fd < 0 || fd > 2) return fd;
    int other = (int)call3(SYS_fcntl, fd, F_DUPFD_CLOEXEC, 3);
    call1(SYS_close, fd);
    return other;
}

static void connect_to(const char *path)
{
    static struct address address = { AF_UNIX, "" };
    u32 count = length(path);
    if (count == 0 || count >= sizeof address.path) fail("FAKEDRIVERS_SHIM_SOCKET is no path of a socket: ", path);
    for (u32 i = 0; i < count; i++) address.path[i] = path[i];

    server = above_standard((int)call3(SYS_socket, AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (server < 0) fail("there are no sockets here", "");
    long result;
    do result = call3(SYS_connect, server, &address, sizeof address); while (result == -EINTR);
    if (result == -ENOENT) fail("there is no socket ", path);
    if (result == -ECONNREFUSED) fail("nobody listens at ", path);
    if (result == -EACCES) fail("access was denied to ", path);
    if (result < 0) fail("there is no connection to ", path);
}

__attribute__((used)) _Noreturn void run(long *stack)
{
    static char *none[1];
    long count = *stack;
    char **arguments = (char **)(stack + 1), **environment = arguments + count + 1;
    char **end_of_environment = environment;
    while (*end_of_environment) end_of_environment++;

    const char *path = count > 0 ? arguments[0] : name;
    for (u64 *auxiliary = (u64 *)(end_of_environment + 1); auxiliary[0]; auxiliary += 2) {
        if (auxiliary[0] == AT_EXECFN) path = (const char *)auxiliary[1];
    }
    name = path;
    for (const char *at = path; *at; at++) if (*at == '/') name = at + 1;

    const char *token = variable(environment, "FAKEDRIVERS_SHIM_TOKEN");
    connect_to(variable(environment, "FAKEDRIVERS_SHIM_SOCKET"));
    send_request(token, path, count > 0 ? arguments + 1 : none, environment);
    catch_signals();
    signals = above_standard(signals);
    serve();
}
