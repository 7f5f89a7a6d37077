namespace FakeDrivers.Identity;

/// <content>Unified limits.</content>
public sealed partial class FakeIdentityApi
{
    /// <inheritdoc/>
    public Task<RegisteredLimit> CreateRegisteredLimitAsync(CreateRegisteredLimitRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateRegisteredLimit, request, IdentityRules.CreateRegisteredLimit, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RegisteredLimit>> ListRegisteredLimitsAsync(LimitQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.ListRegisteredLimits, query ?? new(), IdentityRules.ListRegisteredLimits, cancellationToken);

    /// <inheritdoc/>
    public Task<RegisteredLimit> UpdateRegisteredLimitAsync(string registeredLimitId, int defaultLimit, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.UpdateRegisteredLimit, new(registeredLimitId, defaultLimit), IdentityRules.UpdateRegisteredLimit, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteRegisteredLimitAsync(string registeredLimitId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteRegisteredLimit, new(registeredLimitId), IdentityRules.DeleteRegisteredLimit, cancellationToken);

    /// <inheritdoc/>
    public Task<Limit> CreateLimitAsync(CreateLimitRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateLimit, request, IdentityRules.CreateLimit, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Limit>> ListLimitsAsync(LimitQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.ListLimits, query ?? new(), IdentityRules.ListLimits, cancellationToken);

    /// <inheritdoc/>
    public Task<Limit> UpdateLimitAsync(string limitId, int resourceLimit, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.UpdateLimit, new(limitId, resourceLimit), IdentityRules.UpdateLimit, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteLimitAsync(string limitId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteLimit, new(limitId), IdentityRules.DeleteLimit, cancellationToken);
}
