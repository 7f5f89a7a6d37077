using System.ComponentModel;

namespace FakeDrivers.Functional;

/// <summary>Why a server's program, or what supervises it, cannot be started, in words.</summary>
internal static class SupervisionErrors
{
    public static ServerNotStartedException NoUser(SupervisedStart start) =>
        new(start.Server, $"The server '{start.Server}' ({start.File}) cannot be started as the user '{start.User}': there is no such user in /etc/passwd.");

    public static ServerNotStartedException NotPrivileged(SupervisedStart start) => new(
        start.Server, $"The server '{start.Server}' ({start.File}) cannot be started as the user '{start.User}': only root may do that, and the test host runs as another user.");

    public static ServerNotStartedException NoOtherUser(SupervisedStart start) =>
        new(start.Server, $"The server '{start.Server}' ({start.File}) cannot be started as the user '{start.User}': on Windows, servers run as the user of the test host.");

    public static ServerNotStartedException NoSockets(SupervisedStart start) =>
        new(start.Server, $"The server '{start.Server}' ({start.File}) cannot be started: on Windows, no socket can be handed over. Use a port that is read back, or reserved.");

    public static ServerNotStartedException NoSupervisor(SupervisedStart start, string program, Exception error) => new(
        start.Server, $"The server '{start.Server}' ({start.File}) cannot be started, since what is to supervise it cannot: {program}: {error.Message}", error);

    public static ServerNotStartedException SupervisorEnded(SupervisedStart start) =>
        new(start.Server, $"The server '{start.Server}' ({start.File}) was not started: what is to supervise it has ended at once. Was it killed?");

    /// <summary>A step of the start that failed, as the supervisor names it.</summary>
    public static ServerNotStartedException Failed(SupervisedStart start, string step, Win32Exception error)
    {
        var problem = step switch
        {
            "directory" => $"its directory {start.WorkingDirectory} cannot be entered",
            "user" => $"it cannot run as the user '{start.User}'",
            "input" => "/dev/null cannot be opened",
            "process" => "the system makes no process for it",
            _ => "the file cannot be executed",
        };
        return new(start.Server, $"The server '{start.Server}' ({start.File}) cannot be started: {problem}: {error.Message} (error {error.NativeErrorCode})", error);
    }

    public static ArgumentException NoInput(string command, string parameter) =>
        new($"The command has a StandardInput; under supervision a program reads none. Put the text into a file, or let a shell make it: {command}", parameter);

    public static ArgumentException NoLeaving(string command, string parameter) =>
        new($"The command says LeaveRunningOnTimeout; under supervision nothing goes on that nobody waits for: {command}", parameter);

    public static FunctionalTestException NoPerl() =>
        new("Servers are supervised by a Perl script on this system, and there is no perl in /usr/bin, /bin, /usr/local/bin or /opt/homebrew/bin.");

    public static FunctionalTestException ForeignRoot(string directory) => new(
        $"{directory} belongs to another user, or is no directory. It is where test hosts of this user keep what is theirs: delete it, or set TMPDIR.");

    public static FunctionalTestException NoWatcher(string program, Win32Exception error)
    {
        const int AccessDenied = 13;
        var hint = error.NativeErrorCode == AccessDenied ? " Perhaps nothing may be executed there; set TMPDIR to another directory." : string.Empty;
        return new($"What clears away after this test host cannot be started: {program}: {error.Message}.{hint}", error);
    }
}
