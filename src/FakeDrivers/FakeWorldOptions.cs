using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Ldap;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace FakeDrivers;

/// <summary>What a <see cref="FakeWorld"/> is made from. A world reads it once and keeps a copy.</summary>
/// <remarks>Not thread-safe while it is being set up.</remarks>
public class FakeWorldOptions
{
    /// <summary>The number that ids and random draws follow from: the same number and the same calls give the same world. What is in it at first, <see cref="WorldSeed"/> says.</summary>
    /// <value>The default is 1.</value>
    public long RandomSeed { get; set; } = 1;

    /// <summary>The world's clock.</summary>
    /// <value>The default is <see langword="null"/>: a new <see cref="FakeClock"/> for a world that is made with <c>new</c>; for one that is
    /// registered with <c>AddFakeDrivers</c> the registered <see cref="System.TimeProvider"/>, or the system's.</value>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>What the world starts with. In configuration it is <c>Default</c>, <c>Empty</c>, <c>DevStack</c> or <c>Large(hosts, servers)</c>.</summary>
    /// <value>The default is <see cref="WorldSeeds.Default"/>: what a small cloud has.</value>
    public WorldSeed WorldSeed { get; set; } = WorldSeeds.Default;

    /// <summary>Flavors that the world starts with besides its seed; one with the id of another takes its place.</summary>
    /// <value>The default is none.</value>
    public IList<Flavor> Flavors { get; } = [];

    /// <summary>How many calls the log keeps, at least 1.</summary>
    /// <value>The default is 100,000.</value>
    public int CallLogCapacity { get; set; } = 100_000;

    /// <summary>How many commits the change feed keeps, at least 1.</summary>
    /// <value>The default is 10,000.</value>
    public int ChangeFeedCapacity { get; set; } = 10_000;

    /// <summary>How long calls take on the world's clock.</summary>
    /// <value>The default is no time.</value>
    public PaceOptions<Latency> Latency { get; } = new();

    /// <summary>How many calls of one operation a project may make in a time. Each operation counts for itself, whatever a setting covers.</summary>
    /// <value>The default is no limit.</value>
    public PaceOptions<Throttle> Throttling { get; } = new();

    /// <summary>Where the world logs: a category per domain, <c>FakeDrivers.Compute</c> and so on; calls at debug level, faults at information.</summary>
    /// <value>The default is <see langword="null"/>: nowhere, or with <c>AddFakeDrivers</c> the registered factory.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>How commands are taken.</summary>
    public FakeExecuteOptions Execution { get; } = new();

    /// <summary>How log-ins and tokens behave.</summary>
    public FakeIdentityOptions Identity { get; } = new();

    /// <summary>How images behave, and which ones the world starts with.</summary>
    public FakeImageOptions Images { get; } = new();

    /// <summary>How volumes behave.</summary>
    public FakeVolumeOptions Volumes { get; } = new();

    /// <summary>How networks and security groups behave.</summary>
    public FakeNetworkOptions Networking { get; } = new();

    /// <summary>How servers behave.</summary>
    public FakeComputeOptions Compute { get; } = new();

    /// <summary>How the directory behaves.</summary>
    public FakeLdapOptions Ldap { get; } = new();

    // A line a domain: its name in configuration and its options.
    internal (string Name, IDomainOptions Options)[] Domains =>
    [
        (nameof(Execution), Execution),
        (nameof(Identity), Identity),
        (nameof(Images), Images),
        (nameof(Networking), Networking),
        (nameof(Volumes), Volumes),
        (nameof(Compute), Compute),
        (nameof(Ldap), Ldap),
    ];

    /// <summary>What messages put before the name of an option: the configuration section that was read last, when one was.</summary>
    internal string Path { get; set; } = "FakeDrivers";

    /// <summary>What could not be read from configuration.</summary>
    internal List<string> Misread { get; } = [];

    /// <summary>Takes from configuration what stands there.</summary>
    internal void Read(IConfigurationSection section)
    {
        Path = section.Path;
        new OptionReader(section, section.Path, Misread).ReadAll(Read);
    }

    /// <summary>What is wrong, a sentence each.</summary>
    internal IEnumerable<string> Validate()
    {
        foreach (var problem in Misread) yield return problem;
        if (WorldSeed is null) yield return $"{Path}:{nameof(WorldSeed)} must be set, for example to {nameof(WorldSeeds)}.{nameof(WorldSeeds.Default)}.";
        if (CallLogCapacity < 1) yield return $"{Path}:{nameof(CallLogCapacity)} must be at least 1, but is {CallLogCapacity}.";
        if (ChangeFeedCapacity < 1) yield return $"{Path}:{nameof(ChangeFeedCapacity)} must be at least 1, but is {ChangeFeedCapacity}.";
        foreach (var problem in ValidateKeys(Latency, $"{Path}:{nameof(Latency)}")) yield return problem;
        foreach (var problem in ValidateKeys(Throttling, $"{Path}:{nameof(Throttling)}")) yield return problem;
        var throttles = Throttling.Only.Select(pair => (At: $"{Path}:{nameof(Throttling)}:{nameof(Throttling.Only)}:{pair.Key}", Throttle: pair.Value));
        if (Throttling.All is { } all) throttles = throttles.Prepend(($"{Path}:{nameof(Throttling)}:{nameof(Throttling.All)}", all));
        foreach (var (at, throttle) in throttles.Where(one => one.Throttle is not null))
        {
            if (throttle.Permits < 1) yield return $"{at}:{nameof(Throttle.Permits)} must be at least 1, but is {throttle.Permits}.";
            if (throttle.Per <= TimeSpan.Zero) yield return $"{at}:{nameof(Throttle.Per)} must be above zero, but is {throttle.Per:c}.";
        }

        foreach (var (name, options) in Domains)
        {
            foreach (var problem in options.Validate($"{Path}:{name}")) yield return problem;
        }
    }

    private static IEnumerable<string> ValidateKeys<T>(PaceOptions<T> options, string path)
        where T : class
    {
        foreach (var (key, value) in options.Only)
        {
            if (value is null) yield return $"{path}:{nameof(options.Only)}:{key} must be set.";
            if (options.IsGiven(key) || OperationCatalog.Has(key)) continue;
            yield return $"{path}:{nameof(options.Only)}:{key} is neither a domain nor an operation. {OperationCatalog.Nearest(key)}";
        }
    }

    private void Read(OptionReader reader)
    {
        reader.Long(nameof(RandomSeed), value => RandomSeed = value);
        reader.Parsed(nameof(WorldSeed), "Default, Empty, DevStack or Large(hosts, servers) (the number that ids follow from is RandomSeed)", WorldSeed.Parse, value => WorldSeed = value);
        reader.Number(nameof(CallLogCapacity), value => CallLogCapacity = value);
        reader.Number(nameof(ChangeFeedCapacity), value => ChangeFeedCapacity = value);
        reader.Section(nameof(Latency), latency =>
        {
            latency.Latency(nameof(Latency.All), value => Latency.All = value);
            latency.Each(nameof(Latency.Only), (one, key) => one.Latency(key, value => Latency.Only[key] = value));
        });
        reader.Section(nameof(Throttling), throttling =>
        {
            throttling.Section(nameof(Throttling.All), all => Throttling.All = ThrottleFrom(all));
            throttling.Each(nameof(Throttling.Only), (one, key) => one.Section(key, throttle => Throttling.Only[key] = ThrottleFrom(throttle)));
        });
        foreach (var (name, options) in Domains) reader.Section(name, options.Read);
    }

    private static Throttle ThrottleFrom(OptionReader reader)
    {
        var throttle = new Throttle();
        reader.Number(nameof(Throttle.Permits), value => throttle = throttle with { Permits = value });
        reader.Time(nameof(Throttle.Per), value => throttle = throttle with { Per = value });
        return throttle;
    }
}
