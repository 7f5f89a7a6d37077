using System.Globalization;
using System.Text;

namespace FakeDrivers.Functional;

/// <summary>What is wrong with ports, in words.</summary>
internal static class PortErrors
{
    public static string CheckPattern(string pattern, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern, parameter);
        var groups = new LinePattern(pattern).Groups;
        return groups > 0
            ? pattern
            : throw new ArgumentException($"The pattern '{pattern}' has no group for the number, such as (?<port>\\d+).", parameter);
    }

    public static string CheckVariable(string variable, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(variable, parameter);
        return variable.AsSpan().IndexOfAny('=', '\0') < 0
            ? variable
            : throw new ArgumentException($"'{variable}' cannot be the name of an environment variable.", parameter);
    }

    public static ServerDefinitionException PathTooLong(string server, string port, string path, int limit) => new(server, string.Create(
        CultureInfo.InvariantCulture,
        $"The Unix socket '{port}' of the server '{server}' has a path of {Encoding.UTF8.GetByteCount(path) + 1} bytes with its end, and this system takes {limit}: {path}. ")
        + "A shorter file name helps, or a temporary directory with a shorter path.");

    public static ServerDefinitionException NoIPv6(string server, string port) => new(
        server, $"The port '{port}' of the server '{server}' is on ::1, which this machine does not have. Choose the family {nameof(LoopbackFamily.IPv4)}.");

    public static FunctionalTestException NoIPv6() =>
        new($"This machine does not have ::1, on which the port was to be free. Choose the family {nameof(LoopbackFamily.IPv4)}.");

    public static PortClashException TakenByContext(string server, string port, int number) => new(server, number, null, string.Create(
        CultureInfo.InvariantCulture,
        $"The port '{port}' of the server '{server}' is {number}, which another context of this machine has for a server of its own. ")
        + $"Tests that use it take turns, or the server gets a port that nobody else has: {nameof(ServerPort.ReadBack)}, {nameof(ServerPort.HandOver)} or {nameof(ServerPort.Reserved)}.");

    public static PortClashException Taken(string server, string port, int number, PortOwner? owner) => new(server, number, owner?.Id, string.Create(
        CultureInfo.InvariantCulture, $"The port '{port}' of the server '{server}' is {number}, which {owner?.ToString() ?? "another process"} has."));

    public static FunctionalTestException NoneFree(PortRange range, int tries) => new(string.Create(
        CultureInfo.InvariantCulture, $"No free port was found in {tries} tries of the numbers {range.First} to {range.Last}."));
}
