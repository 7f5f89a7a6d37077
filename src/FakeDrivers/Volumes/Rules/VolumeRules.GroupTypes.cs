using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Kinds of groups.</content>
internal static partial class VolumeRules
{
    public static VolumeGroupType CreateGroupType(Transaction tx, CreateVolumeGroupTypeRequest request)
    {
        DemandName(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        DemandEntries(nameof(request.GroupSpecs), request.GroupSpecs);
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
        DemandEntries(nameof(request.Entries), request.Entries);
        tx.Update(VolumeTables.GroupTypes, type with { GroupSpecs = Merged(type.GroupSpecs, request.Entries) });
        return RequireGroupType(tx, type.Id);
    }

    public static VolumeGroupType UnsetGroupSpec(Transaction tx, VolumeGroupTypeKeyRequest request)
    {
        var type = RequireGroupType(tx, request.GroupTypeId);
        if (!type.GroupSpecs.ContainsKey(request.Key)) throw VolumeErrors.NoEntry($"specs of the group type '{type.Name}'", request.Key, type.GroupSpecs.Keys);
        tx.Update(VolumeTables.GroupTypes, type with { GroupSpecs = Without(type.GroupSpecs, request.Key) });
        return RequireGroupType(tx, type.Id);
    }

    public static VolumeGroupType UpdateGroupType(Transaction tx, UpdateVolumeGroupTypeRequest request)
    {
        var type = RequireGroupType(tx, request.GroupTypeId);
        if (request is { Name: null, Description: null, IsPublic: null }) throw VolumeErrors.NothingToChange();
        if (request.Name is not null) DemandName(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        var other = request.Name is { } name ? tx.Where(VolumeTables.GroupTypesByName, name).FirstOrDefault(each => each.Id != type.Id) : null;
        if (other is not null) throw VolumeErrors.NameTaken("group type", other.Name, other.Id);
        tx.Update(VolumeTables.GroupTypes, type with
        {
            Name = request.Name ?? type.Name,
            Description = request.Description ?? type.Description,
            IsPublic = request.IsPublic ?? type.IsPublic,
        });
        return RequireGroupType(tx, type.Id);
    }

    public static VolumeGroupType GetDefaultGroupType(StateView view, NoVolumeRequest request) =>
        RequireGroupType(view, view.Options<FakeVolumeOptions>().DefaultGroupType ?? throw VolumeErrors.NoDefaultGroupType());

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
