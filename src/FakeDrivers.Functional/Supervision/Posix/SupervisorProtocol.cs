using System.Globalization;
using System.Text;

namespace FakeDrivers.Functional;

/// <summary>
/// What a host and the supervisor of a server say to each other. The supervisors are <c>Programs/supervisor.c</c> and <c>Programs/supervisor.pl</c>.
/// </summary>
/// <remarks>
/// <para>The supervisor gets these files: 0, the control pipe; 1 and 2, the outputs of the program, which it closes when the program has them;
/// 3, the status pipe; 4, the pipe by which the host's watcher knows that somebody is left; from 5 on the sockets for the program, to which
/// they are 3 and those after it.</para>
/// <para><b>Control.</b> First the length of what is to be started, as 32 bits, low byte first, then that: texts that each end with a zero byte,
/// numbers in decimal. They are the file; the directory; the signal that asks the program to end when the host has died; how many milliseconds
/// it then has; how many milliseconds descendants have when the program has ended; the number of sockets; the numbers of the user, its group and
/// all its groups, with blanks in between, or nothing for the host's own; the number of arguments, and those, the program's name first; the
/// number of environment variables, and those. The value of a variable <c>LISTEN_PID</c> is overwritten by the program's number. After that,
/// commands of two bytes: <c>s</c> and a signal, numbered as on Linux, for the program; <c>k</c> and anything, which kills all. The end of the
/// pipe says that the host has died.</para>
/// <para>A watcher is told the path of a directory and that of a file, in the same way. At the end of its control pipe, which the host and all
/// supervisors hold, it deletes both.</para>
/// <para><b>Status.</b> Lines: <c>started number time</c>, where the time is the system's (0 where it is not known), or <c>failed step error</c>
/// with the system's error; <c>exited code</c> or <c>signaled number</c>; <c>left number name</c> for each descendant that has to be killed after the
/// program has ended; <c>gone</c>. If that does not come before the end of the pipe, the supervisor has been killed.</para>
/// </remarks>
internal static class SupervisorProtocol
{
    /// <summary>The number of the first socket, to the program.</summary>
    public const int FirstSocket = 3;

    private const int LengthSize = 4;

    /// <summary>What is sent first.</summary>
    /// <param name="start">What is to be started.</param>
    /// <param name="environment">All of its environment, what tells of sockets included.</param>
    /// <param name="user">The numbers of the user and groups; nothing for the host's own.</param>
    /// <param name="times">How long the program and its descendants have.</param>
    public static byte[] Start(SupervisedStart start, IReadOnlyDictionary<string, string> environment, string user, SupervisionTimes times)
    {
        List<string> texts =
        [
            start.File, start.WorkingDirectory, Text(start.StopSignal), Text(times.Grace.TotalMilliseconds), Text(times.Linger.TotalMilliseconds),
            Text(start.Sockets.Count), user, Text(start.Arguments.Count + 1), start.File, .. start.Arguments, Text(environment.Count),
            .. environment.Select(each => $"{each.Key}={each.Value}"),
        ];
        return Texts(texts);
    }

    /// <summary>Texts as they are sent; what is sent first to a watcher is the directory and the file that it is to delete.</summary>
    public static byte[] Texts(params IReadOnlyList<string> texts)
    {
        var size = texts.Sum(text => Encoding.UTF8.GetByteCount(text) + 1);
        var bytes = new byte[LengthSize + size];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(bytes, size);
        var at = LengthSize;
        foreach (var text in texts) at += Encoding.UTF8.GetBytes(text, bytes.AsSpan(at)) + 1;
        return bytes;
    }

    /// <summary>The command that sends a signal to the program.</summary>
    public static byte[] Signal(int signal) => [(byte)'s', checked((byte)signal)];

    /// <summary>The command that kills all.</summary>
    public static byte[] Kill() => "k\0"u8.ToArray();

    /// <summary>The environment that tells the program of its sockets, those of systemd's way first.</summary>
    public static IEnumerable<(string Name, string Value)> Announce(IReadOnlyList<HandedSocket> sockets)
    {
        var unnamed = sockets.Where(socket => socket.Variable is null).ToList();
        if (unnamed.Count > 0)
        {
            yield return ("LISTEN_FDS", Text(unnamed.Count));
            yield return ("LISTEN_FDNAMES", string.Join(':', unnamed.Select(socket => socket.PortName)));
            yield return ("LISTEN_PID", Text(int.MaxValue));
        }

        for (var i = 0; i < sockets.Count; i++)
        {
            if (sockets[i].Variable is { } variable) yield return (variable, Text(FirstSocket + i));
        }
    }

    private static string Text(double number) => number.ToString("F0", CultureInfo.InvariantCulture);
}
