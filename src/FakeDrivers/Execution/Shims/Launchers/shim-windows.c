/*
 * The launcher of shims on Windows, which has Unix domain sockets since version 10: the same as shim.c, with threads in the place of poll.
 * It was run under Wine 8 alone, over TCP since that has no Unix domain sockets, and never on Windows.
 *
 * What differs: signals are those of a console (Ctrl+C, Ctrl+Break, closing it); a program that was ended by signal n ends with 128 + n; and
 * one whose descendant holds its outputs ends when that has closed them, since there is no fork. Without the C library. Build: build.sh.
 */

#define WIN32_LEAN_AND_MEAN
#include <winsock2.h>
#include <windows.h>
#include <shellapi.h>

typedef unsigned char byte;
typedef unsigned int u32;

enum { TOKEN = 32, FRAME = 5, MOST_OUTPUT = 16384, MOST_INPUT = 65536, AT_ONCE = 1, HELD = 2, LONGEST_PATH = 107 };
enum { SIGHUP = 1, SIGINT = 2, SIGQUIT = 3 };

struct address { unsigned short family; char path[108]; };

static const char *name = "a program";
static SOCKET server = INVALID_SOCKET;
static CRITICAL_SECTION sending;
static HANDLE input_wanted;             /* released once for each frame of input that the server asks for */
static volatile LONG wanted;
static byte frame[FRAME + MOST_OUTPUT];

static void copy(void *to, const void *from, SIZE_T count)
{
    volatile byte *target = to;
    const byte *source = from;
    while (count--) *target++ = *source++;
}

static u32 length(const char *text) { return (u32)lstrlenA(text); }

static void *allocate(SIZE_T count) { return HeapAlloc(GetProcessHeap(), 0, count); }

static u32 read32(const byte *at) { return at[0] | (u32)at[1] << 8 | (u32)at[2] << 16 | (u32)at[3] << 24; }

static void write32(byte *at, u32 value)
{
    for (int i = 0; i < 4; i++) at[i] = (byte)(value >> 8 * i);
}

static int write_all(HANDLE handle, const byte *bytes, u32 count)
{
    while (count) {
        DWORD done = 0;
        if (!WriteFile(handle, bytes, count, &done, NULL) || !done) return 0;
        bytes += done;
        count -= done;
    }
    return 1;
}

static void say(const char *text) { write_all(GetStdHandle(STD_ERROR_HANDLE), (const byte *)text, length(text)); }

static __attribute__((noreturn)) void fail(const char *reason, const char *detail)
{
    say("fakedrivers: ");
    say(name);
    say(" is a shim, but its server is gone (");
    say(reason);
    say(detail);
    say("); the real program was not run\n");
    ExitProcess(127);
    for (;;) { }
}

/* ---- Texts are UTF-16 here and UTF-8 on the way. ---------------------------------------------------------------------------------------- */

static char *narrow(const WCHAR *text)
{
    int count = WideCharToMultiByte(CP_UTF8, 0, text, -1, NULL, 0, NULL, NULL);
    char *bytes = allocate(count + 1);
    WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, count, NULL, NULL);
    bytes[count] = 0;
    return bytes;
}

static char *variable(const WCHAR *variable_name)
{
    DWORD count = GetEnvironmentVariableW(variable_name, NULL, 0);
    if (!count) fail(narrow(variable_name), " is not set");
    WCHAR *value = allocate(count * sizeof(WCHAR));
    GetEnvironmentVariableW(variable_name, value, count);
    return narrow(value);
}

/* ---- Sending ---------------------------------------------------------------------------------------------------------------------------- */

static void transmit(const void *bytes, u32 count)
{
    const char *at = bytes;
    EnterCriticalSection(&sending);
    while (count) {
        int sent = send(server, at, (int)count, 0);
        if (sent <= 0) break;
        at += sent;
        count -= (u32)sent;
    }
    LeaveCriticalSection(&sending);
}

static void transmit_byte(byte kind, byte value)
{
    byte bytes[FRAME + 1] = { kind };
    write32(bytes + 1, 1);
    bytes[FRAME] = value;
    transmit(bytes, sizeof bytes);
}

static byte *request;
static u32 request_length, request_size;

static void put(const void *bytes, u32 count)
{
    if (request_length + count > request_size) {
        request_size = 2 * (request_length + count);
        byte *larger = allocate(request_size);
        copy(larger, request, request_length);
        request = larger;
    }
    copy(request + request_length, bytes, count);
    request_length += count;
}

static void put_text(const WCHAR *text)
{
    char *bytes = narrow(text);
    put(bytes, length(bytes) + 1);
}

static void transmit_request(const char *token, const WCHAR *path)
{
    static WCHAR directory[32768];
    int count = 0;
    WCHAR **arguments = CommandLineToArgvW(GetCommandLineW(), &count);
    byte number[4] = { 0 }, padded[TOKEN] = { 0 };
    for (u32 i = 0; i < TOKEN && token[i]; i++) padded[i] = (byte)token[i];

    request = allocate(request_size = 65536);
    put("FDS\1", 4);
    put(padded, TOKEN);
    put(number, 4);
    u32 begin = request_length;
    if (!GetCurrentDirectoryW(32768, directory)) directory[0] = 0;
    put_text(path);
    put_text(directory);
    write32(number, count > 0 ? (u32)count - 1 : 0);
    put(number, 4);
    for (int i = 1; i < count; i++) put_text(arguments[i]);
    for (WCHAR *each = GetEnvironmentStringsW(); *each; each += lstrlenW(each) + 1) put_text(each);
    write32(request + begin - 4, request_length - begin);
    transmit(request, request_length);
}

/* ---- Input and signals, each on its own thread ------------------------------------------------------------------------------------------ */

static DWORD WINAPI carry_input(void *unused)
{
    static byte input[FRAME + MOST_INPUT];
    (void)unused;
    while (WaitForSingleObject(input_wanted, INFINITE) == WAIT_OBJECT_0) {
        DWORD count = 0;
        if (!ReadFile(GetStdHandle(STD_INPUT_HANDLE), input + FRAME, (DWORD)wanted, &count, NULL)) count = 0;
        input[0] = 'i';
        write32(input + 1, count);
        transmit(input, FRAME + count);
    }
    return 0;
}

static BOOL WINAPI forward_signal(DWORD event)
{
    transmit_byte('s', event == CTRL_C_EVENT ? SIGINT : event == CTRL_BREAK_EVENT ? SIGQUIT : SIGHUP);
    return TRUE;
}

/* ---- Receiving -------------------------------------------------------------------------------------------------------------------------- */

static int receive(byte *bytes, u32 count)
{
    while (count) {
        int received = recv(server, (char *)bytes, (int)count, 0);
        if (received <= 0) return 0;
        bytes += received;
        count -= (u32)received;
    }
    return 1;
}

static __attribute__((noreturn)) void serve(void)
{
    int end = -1;
    for (;;) {
        if (!receive(frame, FRAME)) {
            if (end >= 0) ExitProcess((UINT)end);
            fail("it closed the connection before the program ended: it was disposed, or FAKEDRIVERS_SHIM_TOKEN is not its own", "");
        }
        u32 count = read32(frame + 1);
        if (count > MOST_OUTPUT || !receive(frame + FRAME, count)) fail("it speaks another protocol", "");
        switch (frame[0]) {
        case 'O': case 'E':
            if (!write_all(GetStdHandle(frame[0] == 'O' ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE), frame + FRAME, count)) ExitProcess(1);
            transmit_byte('a', frame[0]);
            break;
        case 'I':
            wanted = (LONG)(read32(frame + FRAME) > MOST_INPUT ? MOST_INPUT : read32(frame + FRAME));
            ReleaseSemaphore(input_wanted, 1, NULL);
            break;
        case 'X': case 'K':
            end = frame[0] == 'K' ? 128 + frame[FRAME] : frame[FRAME];
            if (!(frame[FRAME + 1] & HELD)) ExitProcess((UINT)end);
            break;
        default:
            fail("it speaks another protocol", "");
        }
    }
}

/* ---- The beginning ---------------------------------------------------------------------------------------------------------------------- */

static void connect_to(const char *path)
{
    static struct address address = { AF_UNIX, "" };
    WSADATA data;
    u32 count = length(path);
    if (count == 0 || count > LONGEST_PATH) fail("FAKEDRIVERS_SHIM_SOCKET is no path of a socket: ", path);
    copy(address.path, path, count);
    if (WSAStartup(MAKEWORD(2, 2), &data)) fail("there are no sockets here", "");
    server = socket(AF_UNIX, SOCK_STREAM, 0);
    if (server == INVALID_SOCKET) fail("there are no Unix domain sockets here", "");
    if (connect(server, (struct sockaddr *)&address, sizeof address)) fail("nobody listens at ", path);
}

void start(void)
{
    static WCHAR path[32768];
    GetModuleFileNameW(NULL, path, 32767);
    const char *narrow_path = narrow(path);
    name = narrow_path;
    for (const char *at = narrow_path; *at; at++) if (*at == '\\' || *at == '/') name = at + 1;

    char *token = variable(L"FAKEDRIVERS_SHIM_TOKEN");
    InitializeCriticalSection(&sending);
    connect_to(variable(L"FAKEDRIVERS_SHIM_SOCKET"));
    transmit_request(token, path);
    input_wanted = CreateSemaphoreW(NULL, 0, 1, NULL);
    CreateThread(NULL, 0, carry_input, NULL, 0, NULL);
    SetConsoleCtrlHandler(forward_signal, TRUE);
    serve();
}
