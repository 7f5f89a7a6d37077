namespace FakeDrivers.Execution;

/// <summary>Which recording of a cassette answers a command.</summary>
public enum CassetteMatching
{
    /// <summary>
    /// The first that was not played yet with the same vector, working directory, standard input, chosen environment
    /// (<see cref="CassetteOptions.Environment"/>) and <see cref="Command.RunAsRoot"/>.
    /// </summary>
    Strict,

    /// <summary>
    /// The one with the most points, out of 100: 30 for the same program (25 where only the last part of its path is the same; without that none
    /// fits at all), up to 40 for the arguments (their longest common subsequence, twice, in relation to the number of arguments of both), 10 for
    /// the same standard input, 10 for the same working directory, 5 for the same chosen environment and 5 for the same
    /// <see cref="Command.RunAsRoot"/>. Of equal commands the first that was not played yet is meant. Fewer points than
    /// <see cref="CassetteOptions.MinimumScore"/>, and as many points for two different commands, fit nothing.
    /// </summary>
    BestFit,
}
