using System.Text.RegularExpressions;

namespace FakeDrivers.Execution;

/// <summary>What the vector of a command must be like.</summary>
/// <remarks>Immutable and thread-safe. It may run code of a test, so that no lock may be held.</remarks>
internal interface ICommandPattern
{
    /// <summary>The programs that it can match; nothing when that is not known beforehand.</summary>
    IReadOnlyList<ProgramName>? Programs { get; }

    /// <summary>What the joined vector must begin with, up to the first blank; nothing when that is not known beforehand.</summary>
    string? FirstWord { get; }

    bool Matches(CommandCall call);

    /// <summary>What its regular expression matched in a call that it matches; nothing without one.</summary>
    Match? MatchIn(CommandCall call);

    /// <summary>The expression that makes it.</summary>
    string Show(Func<string, string> quote);

    /// <summary>Where a call departs from it.</summary>
    Mismatch Compare(CommandCall call, ShownCall shown);
}
