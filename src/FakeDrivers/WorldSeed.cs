using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers;

/// <summary>What a world starts with, and what a reset of its state leads back to. <see cref="WorldSeeds"/> has them all.</summary>
/// <remarks>
/// Immutable and thread-safe. Apart from it stands <see cref="FakeWorldOptions.RandomSeed"/>, the number that ids follow from: the same seed under
/// another number has the same names and other ids.
/// </remarks>
public sealed class WorldSeed
{
    private readonly Action<Transaction> _layDown;

    internal WorldSeed(string name, Action<Transaction> layDown, int? hosts = null)
    {
        Name = name;
        _layDown = layDown;
        Hosts = hosts;
    }

    /// <summary>Its name, as configuration has it: <c>DevStack</c>, <c>Large(10, 1000)</c>.</summary>
    public string Name { get; }

    /// <summary>How many hosts there are whatever the options say; nothing when they say it.</summary>
    internal int? Hosts { get; }

    /// <summary>The default options with this seed, so that a seed stands where options are asked for: <c>new FakeWorld(WorldSeeds.DevStack)</c>.</summary>
    /// <param name="seed">The seed.</param>
    public static implicit operator FakeWorldOptions(WorldSeed seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        return seed.ToFakeWorldOptions();
    }

    /// <summary>The default options with this seed.</summary>
    /// <returns>New options, to be changed at will.</returns>
    public FakeWorldOptions ToFakeWorldOptions() => new() { WorldSeed = this };

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal void LayDown(Transaction transaction) => _layDown(transaction);

    /// <summary>The seed of a name; an error says which there are.</summary>
    /// <exception cref="FormatException">There is none of that name.</exception>
    internal static WorldSeed Parse(string text)
    {
        var trimmed = text.Trim();
        foreach (var seed in new[] { WorldSeeds.Default, WorldSeeds.Empty, WorldSeeds.DevStack })
        {
            if (trimmed.Equals(seed.Name, StringComparison.OrdinalIgnoreCase)) return seed;
        }

        if (trimmed.StartsWith("Large(", StringComparison.OrdinalIgnoreCase) && trimmed.EndsWith(')')
            && trimmed[6..^1].Split(',') is [var hosts, var servers]
            && int.TryParse(hosts, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var hostCount)
            && int.TryParse(servers, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var serverCount)
            && hostCount is > 0 and <= WorldSeeds.MostHosts && serverCount is >= 0 and <= WorldSeeds.MostServers)
        {
            return WorldSeeds.Large(hostCount, serverCount);
        }

        throw new FormatException();
    }
}
