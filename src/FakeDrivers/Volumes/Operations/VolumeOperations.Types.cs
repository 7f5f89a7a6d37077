using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Operations: types and QoS specs.</content>
public static partial class VolumeOperations
{
    /// <summary><see cref="IVolumeTypes.CreateTypeAsync"/>.</summary>
    public static Operation<CreateVolumeTypeRequest, VolumeType> CreateType { get; } = new(Domain, "create_type", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder POST /types",
        Simulates = "names unique whatever their case, publicity, extra specs",
    };

    /// <summary><see cref="IVolumeTypes.GetTypeAsync"/>.</summary>
    public static Operation<VolumeTypeReference, VolumeType> GetVolumeType { get; } = new(Domain, "get_type", OperationKind.Read)
    {
        Upstream = "Cinder GET /types/{id}",
        Simulates = "by id or name; one that the project may not use is not found; users see of the extra specs those that Cinder shows them",
    };

    /// <summary><see cref="IVolumeTypes.GetDefaultTypeAsync"/>.</summary>
    public static Operation<NoVolumeRequest, VolumeType> GetDefaultType { get; } = new(Domain, "get_default_type", OperationKind.Read)
    {
        Upstream = "Cinder GET /types/default",
        Simulates = "the type of the caller's volumes that name none: the project's own, else the service's",
    };

    /// <summary><see cref="IVolumeTypes.ListTypesAsync"/>: one page.</summary>
    public static Operation<VolumeTypeQuery, IReadOnlyList<VolumeType>> ListTypes { get; } = new(Domain, "list_types", OperationKind.Read)
    {
        Upstream = "Cinder GET /types",
        Simulates = "publicity, extra specs, limit and marker; oldest first; users see of the extra specs those that Cinder shows them",
        Ignores = "publicity and extra specs, when the caller is no administrator",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="IVolumeTypes.UpdateTypeAsync"/>.</summary>
    public static Operation<UpdateVolumeTypeRequest, VolumeType> UpdateType { get; } = new(Domain, "update_type", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder PUT /types/{id}",
        Simulates = "name, description and publicity; volumes, usage and limits follow the name",
    };

    /// <summary><see cref="IVolumeTypes.DeleteTypeAsync"/>.</summary>
    public static Operation<VolumeTypeReference, NoResult> DeleteType { get; } = new(Domain, "delete_type", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder DELETE /types/{id}",
        Simulates = "refused while volumes or groups have it, and for the default one",
    };

    /// <summary><see cref="IVolumeTypes.SetExtraSpecsAsync"/>.</summary>
    public static Operation<VolumeTypeEntriesRequest, VolumeType> SetExtraSpecs { get; } = new(Domain, "set_extra_specs", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder POST /types/{id}/extra_specs",
        Simulates = "entries are added or replaced one by one while no volume has the type; pools are chosen by them",
    };

    /// <summary><see cref="IVolumeTypes.UnsetExtraSpecAsync"/>.</summary>
    public static Operation<VolumeTypeKeyRequest, VolumeType> UnsetExtraSpec { get; } = new(Domain, "unset_extra_spec", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder DELETE /types/{id}/extra_specs/{key}",
        Simulates = "one entry goes; one that is not there is not found",
    };

    /// <summary><see cref="IVolumeTypes.AddTypeAccessAsync"/>.</summary>
    public static Operation<VolumeTypeAccessRequest, NoResult> AddTypeAccess { get; } = new(Domain, "add_type_access", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder addProjectAccess",
        Simulates = "projects that may use a type which is not public",
        Ignores = "whether the project exists",
    };

    /// <summary><see cref="IVolumeTypes.RemoveTypeAccessAsync"/>.</summary>
    public static Operation<VolumeTypeAccessRequest, NoResult> RemoveTypeAccess { get; } = new(Domain, "remove_type_access", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder removeProjectAccess",
        Simulates = "projects that may use a type which is not public",
    };

    /// <summary><see cref="IVolumeTypes.SetTypeEncryptionAsync"/>.</summary>
    public static Operation<SetVolumeTypeEncryptionRequest, VolumeType> SetTypeEncryption { get; } = new(Domain, "set_type_encryption", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder /types/{id}/encryption",
        Simulates = "volumes of the type are encrypted and name a key",
        Ignores = "what encryption does to bytes: there are none",
    };

    /// <summary><see cref="IVolumeQosSpecs.CreateQosSpecsAsync"/>.</summary>
    public static Operation<CreateVolumeQosSpecsRequest, VolumeQosSpecs> CreateQosSpecs { get; } = new(Domain, "create_qos_specs", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder POST /qos-specs",
        Simulates = "unique names, consumer, limits",
    };

    /// <summary><see cref="IVolumeQosSpecs.GetQosSpecsAsync"/>.</summary>
    public static Operation<VolumeQosSpecsReference, VolumeQosSpecs> GetQosSpecs { get; } = new(Domain, "get_qos_specs", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder GET /qos-specs/{id}",
        Simulates = "the QoS specs as they are",
    };

    /// <summary><see cref="IVolumeQosSpecs.ListQosSpecsAsync"/>: one page.</summary>
    public static Operation<VolumePageQuery, IReadOnlyList<VolumeQosSpecs>> ListQosSpecs { get; } = new(Domain, "list_qos_specs", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder GET /qos-specs",
        Simulates = "oldest first",
        Refuses = "filters and orders",
    };

    /// <summary><see cref="IVolumeQosSpecs.SetQosSpecsAsync"/>.</summary>
    public static Operation<VolumeQosSpecsEntriesRequest, VolumeQosSpecs> SetQosSpecs { get; } = new(Domain, "set_qos_specs", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder PUT /qos-specs/{id}",
        Simulates = "limits are added or replaced one by one; connections of types that have them show them",
    };

    /// <summary><see cref="IVolumeQosSpecs.UnsetQosSpecsAsync"/>.</summary>
    public static Operation<VolumeQosSpecsKeysRequest, VolumeQosSpecs> UnsetQosSpecs { get; } = new(Domain, "unset_qos_specs", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder PUT /qos-specs/{id}/delete_keys",
        Simulates = "all of the keys, or none when one is not there",
    };

    /// <summary><see cref="IVolumeQosSpecs.DeleteQosSpecsAsync"/>.</summary>
    public static Operation<DeleteVolumeQosSpecsRequest, NoResult> DeleteQosSpecs { get; } = new(Domain, "delete_qos_specs", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder DELETE /qos-specs/{id}",
        Simulates = "refused while types have them, unless forced",
    };

    /// <summary><see cref="IVolumeQosSpecs.AssociateQosSpecsAsync"/>.</summary>
    public static Operation<VolumeQosAssociationRequest, NoResult> AssociateQosSpecs { get; } = new(Domain, "associate_qos_specs", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder GET /qos-specs/{id}/associate",
        Simulates = "a type has one at most",
    };

    /// <summary><see cref="IVolumeQosSpecs.DisassociateQosSpecsAsync"/>.</summary>
    public static Operation<VolumeQosAssociationRequest, NoResult> DisassociateQosSpecs { get; } = new(Domain, "disassociate_qos_specs", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder GET /qos-specs/{id}/disassociate, disassociate_all",
        Simulates = "one type or all",
    };

    /// <summary><see cref="IVolumeQosSpecs.ListQosAssociationsAsync"/>: one page.</summary>
    public static Operation<VolumePageQuery, IReadOnlyList<VolumeType>> ListQosAssociations { get; } = new(Domain, "list_qos_associations", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder GET /qos-specs/{id}/associations",
        Simulates = "the types that have them",
    };
}
