using System.Runtime.CompilerServices;
using FakeDrivers.Compute;
using FakeDrivers.Images;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <summary>Forwards every call to an honest driver, so that a liar says only what it lies about: a call, all calls, or what is shown.</summary>
internal abstract partial class ComputeApiDecorator(IComputeApi inner) : IComputeApi
{
    protected IComputeApi Inner { get; } = inner;

    public virtual Task<Server> CreateServerAsync(CreateServerRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.CreateServerAsync(request, cancellationToken));

    public virtual Task<Server> GetServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetServerAsync(serverId, cancellationToken));

    public virtual Task<Server> FindServerAsync(string nameOrId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.FindServerAsync(nameOrId, cancellationToken));

    public virtual IAsyncEnumerable<Server> ListServersAsync(ServerQuery? query = null, CancellationToken cancellationToken = default) =>
        ListAsync(Inner.ListServersAsync(query, cancellationToken), cancellationToken);

    public virtual Task<Server> UpdateServerAsync(UpdateServerRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.UpdateServerAsync(request, cancellationToken));

    public virtual Task DeleteServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.DeleteServerAsync(serverId, cancellationToken));

    public virtual Task LockServerAsync(string serverId, string? reason = null, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.LockServerAsync(serverId, reason, cancellationToken));

    public virtual Task UnlockServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.UnlockServerAsync(serverId, cancellationToken));

    public virtual Task RebootServerAsync(string serverId, RebootKind kind = RebootKind.Hard, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.RebootServerAsync(serverId, kind, cancellationToken));

    public virtual Task StopServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.StopServerAsync(serverId, cancellationToken));

    public virtual Task StartServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.StartServerAsync(serverId, cancellationToken));

    public virtual Task PauseServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.PauseServerAsync(serverId, cancellationToken));

    public virtual Task UnpauseServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.UnpauseServerAsync(serverId, cancellationToken));

    public virtual Task SuspendServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.SuspendServerAsync(serverId, cancellationToken));

    public virtual Task ResumeServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.ResumeServerAsync(serverId, cancellationToken));

    public virtual Task<ServerVolume> AttachVolumeAsync(string serverId, string volumeId, string? device = null, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.AttachVolumeAsync(serverId, volumeId, device, cancellationToken));

    public virtual Task DetachVolumeAsync(string serverId, string volumeId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.DetachVolumeAsync(serverId, volumeId, cancellationToken));

    public virtual Task<IReadOnlyList<ServerVolume>> ListServerVolumesAsync(string serverId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.ListServerVolumesAsync(serverId, cancellationToken));

    public virtual Task<ServerSecurityGroup> CreateSecurityGroupAsync(CreateServerSecurityGroupRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.CreateSecurityGroupAsync(request, cancellationToken));

    public virtual Task<IReadOnlyList<ServerSecurityGroup>> ListSecurityGroupsAsync(ServerSecurityGroupQuery? query = null, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.ListSecurityGroupsAsync(query, cancellationToken));

    public virtual Task DeleteSecurityGroupAsync(string securityGroupId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.DeleteSecurityGroupAsync(securityGroupId, cancellationToken));

    public virtual Task<ServerSecurityGroupRule> CreateSecurityGroupRuleAsync(CreateServerSecurityGroupRuleRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.CreateSecurityGroupRuleAsync(request, cancellationToken));

    public virtual Task DeleteSecurityGroupRuleAsync(string ruleId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.DeleteSecurityGroupRuleAsync(ruleId, cancellationToken));

    public virtual Task AddSecurityGroupToServerAsync(string serverId, string nameOrId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.AddSecurityGroupToServerAsync(serverId, nameOrId, cancellationToken));

    public virtual Task RemoveSecurityGroupFromServerAsync(string serverId, string nameOrId, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.RemoveSecurityGroupFromServerAsync(serverId, nameOrId, cancellationToken));

    public virtual Task ResetServerStateAsync(string serverId, ServerVmState vmState, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.ResetServerStateAsync(serverId, vmState, cancellationToken));

    public virtual Task<KeyPair> ImportKeyPairAsync(string name, string publicKey, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.ImportKeyPairAsync(name, publicKey, cancellationToken));

    public virtual Task<KeyPair> ImportKeyPairAsync(ImportKeyPairRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.ImportKeyPairAsync(request, cancellationToken));

    public virtual Task<KeyPair> GetKeyPairAsync(string name, string? userId = null, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetKeyPairAsync(name, userId, cancellationToken));

    public virtual IAsyncEnumerable<KeyPair> ListKeyPairsAsync(KeyPairQuery? query = null, CancellationToken cancellationToken = default) =>
        ListAsync(Inner.ListKeyPairsAsync(query, cancellationToken), cancellationToken);

    public virtual Task DeleteKeyPairAsync(string name, string? userId = null, CancellationToken cancellationToken = default) =>
        DoAsync(() => Inner.DeleteKeyPairAsync(name, userId, cancellationToken));

    public virtual IAsyncEnumerable<Image> ListImagesAsync(ImageQuery? query = null, CancellationToken cancellationToken = default) =>
        ListAsync(Inner.ListImagesAsync(query, cancellationToken), cancellationToken);

    public virtual Task<Image> GetImageAsync(string imageId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetImageAsync(imageId, cancellationToken));

    public virtual Task<Image> FindImageAsync(string nameOrId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.FindImageAsync(nameOrId, cancellationToken));

    public virtual IAsyncEnumerable<Flavor> ListFlavorsAsync(FlavorQuery? query = null, CancellationToken cancellationToken = default) =>
        ListAsync(Inner.ListFlavorsAsync(query, cancellationToken), cancellationToken);

    public virtual Task<Flavor> GetFlavorAsync(string flavorId, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetFlavorAsync(flavorId, cancellationToken));

    public virtual Task<ComputeQuota> GetQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetQuotaAsync(projectId, cancellationToken));

    public virtual Task<ComputeQuota> UpdateQuotaAsync(UpdateComputeQuotaRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.UpdateQuotaAsync(request, cancellationToken));

    public virtual Task<ComputeUsage> GetUsageAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        AskAsync(() => Inner.GetUsageAsync(projectId, cancellationToken));

    /// <summary>What becomes of every result of a kind.</summary>
    protected virtual object? Show(object? shown) => shown;

    /// <summary>Every call without a result.</summary>
    protected virtual Task DoAsync(Func<Task> call) => call();

    /// <summary>Every call with a result.</summary>
    protected virtual async Task<T> AskAsync<T>(Func<Task<T>> call) => ShowAs(await call());

    /// <summary>Every listing.</summary>
    protected virtual async IAsyncEnumerable<T> ListAsync<T>(IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in items.WithCancellation(cancellationToken)) yield return ShowAs(item);
    }

    private T ShowAs<T>(T shown) => shown switch
    {
        IReadOnlyList<ServerVolume> volumes => (T)(object)volumes.Select(volume => (ServerVolume)Show(volume)!).ToList(),
        IReadOnlyList<ServerSecurityGroup> groups => (T)(object)groups.Select(group => (ServerSecurityGroup)Show(group)!).ToList(),
        IReadOnlyList<AvailabilityZone> zones => (T)(object)zones.Select(zone => (AvailabilityZone)Show(zone)!).ToList(),
        IReadOnlyList<HostAggregate> aggregates => (T)(object)aggregates.Select(aggregate => (HostAggregate)Show(aggregate)!).ToList(),
        IReadOnlyList<ServerInterface> interfaces => (T)(object)interfaces.Select(each => (ServerInterface)Show(each)!).ToList(),
        IReadOnlyList<ProjectUsage> usages => (T)(object)usages.Select(usage => (ProjectUsage)Show(usage)!).ToList(),
        _ => (T)Show(shown)!,
    };
}
