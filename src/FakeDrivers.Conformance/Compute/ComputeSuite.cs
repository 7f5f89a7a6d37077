namespace FakeDrivers.Conformance.Compute;

/// <summary>The contract of <c>IComputeApi</c>: servers and their life, power, moves, guests, volumes, key pairs, security groups, flavors, hosts, quotas.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed partial class ComputeSuite : ConformanceSuite<ComputeHarness>
{
    /// <summary>The capability of drivers with an administrator's view: quotas can be set, states reset, locks overridden.</summary>
    public const string Administration = "administration";

    /// <summary>The capability of drivers that serve several projects, which do not see each other.</summary>
    public const string SeveralProjects = "several-projects";

    /// <summary>The capability of drivers whose work takes time, so that nothing accepted ends before the harness lets time pass.</summary>
    public const string VisibleProgress = "visible-progress";

    /// <summary>The capability of drivers whose service has three hosts or more with room, and an administrator's view.</summary>
    public const string SeveralHosts = "several-hosts";

    private const string Api = "Nova API v2.1";

    /// <inheritdoc/>
    public override string Name => "IComputeApi";

    /// <inheritdoc/>
    public override IReadOnlyList<ConformanceCase<ComputeHarness>> Cases { get; } =
    [
        .. ServerCases(), .. ServerRefusalCases(), .. ListingCases(), .. PowerCases(), .. LockCases(), .. VolumeCases(),
        .. VolumeRefusalCases(), .. ProgressCases(), .. WaitingCases(), .. KeyPairCases(), .. SecurityGroupCases(), .. SecurityGroupRuleCases(),
        .. CatalogCases(), .. QuotaCases(), .. ProjectCases(), .. ResizeCases(), .. MigrationCases(), .. RecoveryCases(), .. GuestCases(),
        .. InterfaceCases(), .. ActionCases(), .. BootVolumeCases(), .. MoreCases(), .. LabelCases(), .. FlavorAdministrationCases(), .. GroupCases(), .. HostCases(),
    ];

    private static ConformanceCase<ComputeHarness> Case(
        string id, string title, string source, Func<ComputeHarness, CancellationToken, Task> body, string? capability = null) =>
        new()
        {
            Id = id,
            Title = title,
            Source = source,
            Body = body,
            Capability = capability,
            Refusal = capability == VisibleProgress ? EverythingEndsAtOnceAsync : null,
        };
}
