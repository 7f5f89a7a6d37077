namespace FakeDrivers.Volumes;

/// <content>Types and QoS specs.</content>
public sealed partial class FakeVolumeApi
{
    /// <inheritdoc/>
    public Task<VolumeType> CreateTypeAsync(CreateVolumeTypeRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.CreateType, request, VolumeRules.CreateType, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeType> GetTypeAsync(string typeId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetVolumeType, new(typeId), VolumeRules.GetType, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeType> GetDefaultTypeAsync(CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetDefaultType, new(), VolumeRules.GetDefaultType, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<VolumeType> ListTypesAsync(VolumeTypeQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListTypes, query ?? new(), VolumeRules.ListTypes, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static type => type.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeType> UpdateTypeAsync(UpdateVolumeTypeRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UpdateType, request, VolumeRules.UpdateType, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteTypeAsync(string typeId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.DeleteType, new(typeId), VolumeRules.DeleteType, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeType> SetExtraSpecsAsync(
        string typeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.SetExtraSpecs, new(typeId, Copied(entries)), VolumeRules.SetExtraSpecs, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeType> UnsetExtraSpecAsync(string typeId, string key, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UnsetExtraSpec, new(typeId, key), VolumeRules.UnsetExtraSpec, cancellationToken);

    /// <inheritdoc/>
    public Task AddTypeAccessAsync(string typeId, string projectId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.AddTypeAccess, new(typeId, projectId), VolumeRules.AddTypeAccess, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveTypeAccessAsync(string typeId, string projectId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.RemoveTypeAccess, new(typeId, projectId), VolumeRules.RemoveTypeAccess, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeType> SetTypeEncryptionAsync(string typeId, VolumeEncryption? encryption, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.SetTypeEncryption, new(typeId, encryption), VolumeRules.SetTypeEncryption, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeQosSpecs> CreateQosSpecsAsync(CreateVolumeQosSpecsRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.CreateQosSpecs, request, VolumeRules.CreateQosSpecs, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeQosSpecs> GetQosSpecsAsync(string qosSpecsId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetQosSpecs, new(qosSpecsId), VolumeRules.GetQosSpecs, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<VolumeQosSpecs> ListQosSpecsAsync(CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListQosSpecs, new(), VolumeRules.ListQosSpecs, null,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static specs => specs.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeQosSpecs> SetQosSpecsAsync(
        string qosSpecsId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.SetQosSpecs, new(qosSpecsId, Copied(entries)), VolumeRules.SetQosSpecs, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeQosSpecs> UnsetQosSpecsAsync(string qosSpecsId, IReadOnlyList<string> keys, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UnsetQosSpecs, new(qosSpecsId, ValueList<string>.From(keys)), VolumeRules.UnsetQosSpecs, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteQosSpecsAsync(string qosSpecsId, bool force = false, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.DeleteQosSpecs, new(qosSpecsId, force), VolumeRules.DeleteQosSpecs, cancellationToken);

    /// <inheritdoc/>
    public Task AssociateQosSpecsAsync(string qosSpecsId, string typeId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.AssociateQosSpecs, new(qosSpecsId, typeId), VolumeRules.AssociateQosSpecs, cancellationToken);

    /// <inheritdoc/>
    public Task DisassociateQosSpecsAsync(string qosSpecsId, string? typeId = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.DisassociateQosSpecs, new(qosSpecsId, typeId), VolumeRules.DisassociateQosSpecs, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<VolumeType> ListQosAssociationsAsync(string qosSpecsId, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListQosAssociations, new() { OfId = qosSpecsId }, VolumeRules.ListQosAssociations, null,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static type => type.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeDefaultType> SetDefaultTypeAsync(string projectId, string type, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.SetDefaultType, new(projectId, type), VolumeRules.SetDefaultType, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeDefaultType> GetDefaultTypeOfAsync(string projectId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetDefaultTypeOf, new(projectId), VolumeRules.GetDefaultTypeOf, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<VolumeDefaultType> ListDefaultTypesAsync(CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListDefaultTypes, new(), VolumeRules.ListDefaultTypes, null,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static own => own.ProjectId, cancellationToken);

    /// <inheritdoc/>
    public Task UnsetDefaultTypeAsync(string projectId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UnsetDefaultType, new(projectId), VolumeRules.UnsetDefaultType, cancellationToken);
}
