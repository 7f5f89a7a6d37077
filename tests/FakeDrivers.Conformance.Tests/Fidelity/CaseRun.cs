using FakeDrivers.Conformance.Compute;
using FakeDrivers.Conformance.Execution;
using FakeDrivers.Conformance.Identity;
using FakeDrivers.Conformance.Ldap;
using FakeDrivers.Conformance.Networking;
using FakeDrivers.Conformance.Tests.Compute;
using FakeDrivers.Conformance.Tests.Execution;
using FakeDrivers.Conformance.Tests.Identity;
using FakeDrivers.Conformance.Tests.Ldap;
using FakeDrivers.Conformance.Tests.Networking;
using FakeDrivers.Conformance.Tests.Images;
using FakeDrivers.Conformance.Tests.Volumes;
using FakeDrivers.Conformance.Images;
using FakeDrivers.Conformance.Volumes;
using FakeDrivers.Ldap;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Fidelity;

/// <summary>A case of a suite with the operations that it calls when it is run against the fake.</summary>
/// <param name="Suite">The interface that the suite is about.</param>
/// <param name="Domain">The domain of the operations.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Operations">The operations of the domain that it calls, its preparations included.</param>
internal sealed record CaseRun(string Suite, string Domain, string CaseId, IReadOnlySet<Operation> Operations)
{
    /// <summary>The topic: the id without its number.</summary>
    public string Topic => CaseId[..CaseId.LastIndexOf('-')];

    /// <summary>The number within the topic.</summary>
    public string Number => CaseId[(CaseId.LastIndexOf('-') + 1)..];

    /// <summary>Runs every case of every suite; a line a suite.</summary>
    public static async Task<IReadOnlyList<CaseRun>> AllAsync(CancellationToken cancellationToken) =>
    [
        .. await RunAsync("execution", new ExecutionSuite(), () => new FakeExecutionHarness(), harness => harness.Calls, cancellationToken),
        .. await RunAsync("execution", new SshSuite(), () => new FakeSshHarness(), harness => harness.Calls, cancellationToken),
        .. await RunAsync("execution", new LockSuite(), () => new FakeLockHarness(), harness => harness.Calls, cancellationToken),
        .. await RunAsync("identity", new IdentitySuite(), () => new FakeIdentityHarness(), harness => harness.Calls, cancellationToken),
        .. await RunAsync("networking", new NetworkSuite(), () => new FakeNetworkHarness(new()), harness => harness.Calls, cancellationToken),
        .. await RunAsync("images", new ImageSuite(), () => new FakeImageHarness(new()), harness => harness.Calls, cancellationToken),
        .. await RunAsync("volumes", new VolumeSuite(), () => new FakeVolumeHarness(new()), harness => harness.Calls, cancellationToken),
        .. await RunAsync("volumes", new VolumeDriverSuite(), () => new FakeVolumeDriverHarness(VolumeTransport.Aoe), harness => harness.Calls, cancellationToken),
        .. await RunAsync("compute", new ComputeSuite(), PacedCompute, harness => harness.Calls, cancellationToken),
        .. await RunAsync("ldap", new LdapSuite(), () => new FakeLdapHarness(LdapProfile.Rfc), harness => harness.Calls, cancellationToken),
    ];

    // Only in a world that takes its time the cases of visible progress run.
    private static FakeComputeHarness PacedCompute() => new(FakeComputeHarness.Paced(Progress.After(TimeSpan.FromSeconds(2))));

    private static async Task<IReadOnlyList<CaseRun>> RunAsync<TConcrete, THarness>(
        string domain,
        ConformanceSuite<THarness> suite,
        Func<TConcrete> create,
        Func<TConcrete, CallLog> calls,
        CancellationToken cancellationToken)
        where TConcrete : THarness
        where THarness : ConformanceHarness
    {
        var runs = new List<CaseRun>();
        foreach (var each in suite.Cases)
        {
            await using var harness = create();
            await suite.RunAsync(each.Id, harness, cancellationToken);
            var operations = calls(harness).OfDomain(domain).Select(call => call.Operation).ToHashSet();
            runs.Add(new(suite.Name, domain, each.Id, operations));
        }

        return runs;
    }
}
