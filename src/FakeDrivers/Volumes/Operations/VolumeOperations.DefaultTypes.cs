using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Operations: default types of projects.</content>
public static partial class VolumeOperations
{
    /// <summary><see cref="IVolumeDefaultTypes.SetDefaultTypeAsync"/>.</summary>
    public static Operation<SetVolumeDefaultTypeRequest, VolumeDefaultType> SetDefaultType { get; } = new(Domain, "set_default_type", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder PUT /default-types/{project} (3.62)",
        Simulates = "the type of the project's volumes that name none",
        Ignores = "whether the project exists",
    };

    /// <summary><see cref="IVolumeDefaultTypes.GetDefaultTypeOfAsync"/>.</summary>
    public static Operation<VolumeProjectReference, VolumeDefaultType> GetDefaultTypeOf { get; } = new(Domain, "get_default_type_of", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder GET /default-types/{project} (3.62)",
        Simulates = "the type that the project has of its own",
    };

    /// <summary><see cref="IVolumeDefaultTypes.ListDefaultTypesAsync"/>: one page.</summary>
    public static Operation<VolumePageQuery, IReadOnlyList<VolumeDefaultType>> ListDefaultTypes { get; } = new(Domain, "list_default_types", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder GET /default-types (3.62)",
        Simulates = "oldest first",
    };

    /// <summary><see cref="IVolumeDefaultTypes.UnsetDefaultTypeAsync"/>.</summary>
    public static Operation<VolumeProjectReference, NoResult> UnsetDefaultType { get; } = new(Domain, "unset_default_type", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder DELETE /default-types/{project} (3.62)",
        Simulates = "the default type of the service holds again",
    };
}
