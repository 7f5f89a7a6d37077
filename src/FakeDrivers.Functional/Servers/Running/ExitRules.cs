using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>What is not clean about a server's end.</summary>
internal static class ExitRules
{
    /// <summary>What a context has to say of an end, once it is over; empty when all was as it should be.</summary>
    /// <param name="definition">The server.</param>
    /// <param name="reason">Who ended it.</param>
    /// <param name="exitCode">With which exit code.</param>
    /// <param name="left">What it left behind.</param>
    /// <param name="held">Its ports on which somebody still listens.</param>
    public static IEnumerable<string> Problems(
        ServerDefinition definition,
        StopReason reason,
        int exitCode,
        IReadOnlyList<LeftoverProcess> left,
        IReadOnlyList<(int Port, PortOwner Owner)> held)
    {
        var code = FailureText.ExitCode(exitCode);
        switch (reason)
        {
            case StopReason.None:
                yield return $"{definition.Name} ended with {code} although nobody had asked it to.";
                break;
            case StopReason.Asked when !definition.Stop.CleanExitCodes.Contains(exitCode):
                yield return $"{definition.Name} was asked to end and did so with {code}; clean are {string.Join(", ", definition.Stop.CleanExitCodes)}.";
                break;
            case StopReason.Late:
                yield return $"{definition.Name} was asked to end, did not do so in its grace of {definition.Stop.Grace}, and was killed.";
                break;
            default:
                break;
        }

        if (left.Count > 0 && reason is not (StopReason.Killed or StopReason.Late))
        {
            yield return $"{definition.Name} ended and left processes behind, which were killed: {string.Join(", ", left)}.";
        }

        foreach (var (port, owner) in held)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{definition.Name} ended, and {owner} still listens on its port {port}.");
        }
    }
}
