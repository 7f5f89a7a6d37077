using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Kinds of groups.</content>
internal static partial class VolumeRules
{
    public static VolumeGroupType CreateGroupType(Transaction tx, CreateVolumeGroupTypeRequest request)
    {
        DemandName(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        DemandMetadata(nameof(request.GroupSpecs), request.GroupSpecs);
        if (tx.Where(VolumeTables.GroupTypesByName, request.Name).FirstOrDefault() is { } other) throw VolumeErrors.NameTaken("group type", request.Name, other.Id);
        var type = new VolumeGroupType
        {
            Id = tx.NewId("group_type", request.Name),
            Name = request.Name,
            Description = request.Description,
            IsPublic = request.IsPublic,
            GroupSpecs = request.GroupSpecs,
            CreatedAt = tx.Now,
        };
        tx.Add(VolumeTables.GroupTypes, type);
        return type;
    }

    public static VolumeGroupType GetGroupType(StateView view, VolumeGroupTypeReference request) => RequireGroupType(view, request.GroupTypeId);

    public static IReadOnlyList<VolumeGroupType> ListGroupTypes(StateView view, VolumePageQuery query)
    {
        if (query.Marker is { } marker) RequireGroupType(view, marker);
        return view.Page(VolumeTables.GroupTypes, PageLimit(query.Limit), query.Marker, type => type.IsPublic || view.Caller.IsAdmin);
    }

    public static VolumeGroupType SetGroupSpecs(Transaction tx, VolumeGroupTypeEntriesRequest request)
    {
        var type = RequireGroupType(tx, request.GroupTypeId);
        DemandMetadata(nameof(request.Entries), request.Entries);
        tx.Update(VolumeTables.GroupTypes, type with { GroupSpecs = Merged(type.GroupSpecs, request.Entries) });
        return RequireGroupType(tx, type.Id);
    }

    public static NoResult DeleteGroupType(Transaction tx, VolumeGroupTypeReference request)
    {
        var type = RequireGroupType(tx, request.GroupTypeId);
        if (tx.Where(VolumeTables.GroupsByType, type.Id).Count() is > 0 and var groups) throw VolumeErrors.GroupTypeInUse(type, groups);
        tx.Remove(VolumeTables.GroupTypes, type.Id);
        return NoResult.Value;
    }

    private static VolumeGroupType RequireGroupType(StateView view, string nameOrId)
    {
        ArgumentNullException.ThrowIfNull(nameOrId);
        var type = view.Find(VolumeTables.GroupTypes, nameOrId) ?? view.Where(VolumeTables.GroupTypesByName, nameOrId).FirstOrDefault();
        return type is not null && (type.IsPublic || view.Caller.IsAdmin) ? type : throw VolumeErrors.GroupTypeNotFound(view, nameOrId);
    }
}
