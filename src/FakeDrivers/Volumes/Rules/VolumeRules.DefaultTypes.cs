using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>The types of volumes that name none.</content>
internal static partial class VolumeRules
{
    public static VolumeDefaultType SetDefaultType(Transaction tx, SetVolumeDefaultTypeRequest request)
    {
        DemandName(nameof(request.ProjectId), request.ProjectId);
        var own = new VolumeDefaultType(request.ProjectId, (FindType(tx, request.Type) ?? throw VolumeErrors.NoSuchType(tx, nameof(request.Type), request.Type)).Id);
        tx.Put(VolumeTables.DefaultTypes, own);
        return own;
    }

    public static VolumeDefaultType GetDefaultTypeOf(StateView view, VolumeProjectReference request) => RequireDefaultType(view, request.ProjectId!);

    public static IReadOnlyList<VolumeDefaultType> ListDefaultTypes(StateView view, VolumePageQuery query)
    {
        if (query.Marker is { } marker) RequireDefaultType(view, marker);
        return view.Page(VolumeTables.DefaultTypes, PageLimit(query.Limit), query.Marker);
    }

    public static NoResult UnsetDefaultType(Transaction tx, VolumeProjectReference request)
    {
        tx.Remove(VolumeTables.DefaultTypes, request.ProjectId!);
        return NoResult.Value;
    }

    private static VolumeDefaultType RequireDefaultType(StateView view, string projectId)
    {
        ArgumentNullException.ThrowIfNull(projectId);
        return view.Find(VolumeTables.DefaultTypes, projectId) ?? throw VolumeErrors.NoDefaultType(projectId);
    }

    /// <summary>The type of the caller's volumes that name none: its project's own, else the service's.</summary>
    public static VolumeType? DefaultType(StateView view) =>
        view.Find(VolumeTables.DefaultTypes, view.Caller.ProjectId) is { TypeId: var id } ? view.Find(VolumeTables.Types, id) : ServiceDefaultType(view);

    private static VolumeType? ServiceDefaultType(StateView view)
    {
        var name = view.Options<FakeVolumeOptions>().DefaultVolumeType;
        return view.Where(VolumeTables.TypesByName, VolumeTables.Folded(name)).FirstOrDefault();
    }

    private static bool IsDefaultType(StateView view, VolumeType type) =>
        type.Id == ServiceDefaultType(view)?.Id || view.Rows(VolumeTables.DefaultTypes).Any(own => own.TypeId == type.Id);
}
