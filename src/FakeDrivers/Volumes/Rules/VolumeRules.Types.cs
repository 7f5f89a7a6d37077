using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Volume types and who may use them.</content>
internal static partial class VolumeRules
{
    // Cinder's USER_VISIBLE_EXTRA_SPECS.
    private static readonly string[] UserVisibleSpecs = ["RESKEY:availability_zones", MultiattachSpec, "replication_enabled"];

    private static readonly string[] ControlLocations = ["front-end", "back-end"];

    public static VolumeType CreateType(Transaction tx, CreateVolumeTypeRequest request)
    {
        DemandName(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        DemandEntries(nameof(request.ExtraSpecs), request.ExtraSpecs);
        DemandNewTypeName(tx, request.Name, null);
        var type = new VolumeType
        {
            Id = tx.NewId("volume_type", request.Name),
            Name = request.Name,
            Description = request.Description,
            IsPublic = request.IsPublic,
            ExtraSpecs = request.ExtraSpecs,
            CreatedAt = tx.Now,
        };
        tx.Add(VolumeTables.Types, type);
        return type;
    }

    public static VolumeType GetType(StateView view, VolumeTypeReference request) => Shown(view, RequireType(view, request.TypeId));

    public static VolumeType GetDefaultType(StateView view, NoVolumeRequest request)
    {
        var name = view.Options<FakeVolumeOptions>().DefaultVolumeType;
        return Shown(view, DefaultType(view) ?? throw VolumeErrors.TypeNotFound(view, name));
    }

    public static IReadOnlyList<VolumeType> ListTypes(StateView view, VolumeTypeQuery query)
    {
        if (query.Marker is { } marker && (view.Find(VolumeTables.Types, marker) is not { } last || !IsUsable(view, last))) throw VolumeErrors.TypeNotFound(view, marker);
        var isAdmin = view.Caller.IsAdmin;
        var page = view.Page(VolumeTables.Types, PageLimit(query.Limit), query.Marker, type =>
            IsUsable(view, type)
            && (!isAdmin || query.IsPublic is null || type.IsPublic == query.IsPublic)
            && (!isAdmin || query.ExtraSpecs.All(spec => type.ExtraSpecs.TryGetValue(spec.Key, out var value) && value == spec.Value)));
        return [.. page.Select(type => Shown(view, type))];
    }

    public static VolumeType UpdateType(Transaction tx, UpdateVolumeTypeRequest request)
    {
        var type = RequireType(tx, request.TypeId);
        if (request is { Name: null, Description: null, IsPublic: null }) throw VolumeErrors.NothingToChange();
        if (request.Name is not null) DemandName(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        if (request.Name is { } name) DemandNewTypeName(tx, name, type.Id);
        var changed = type with
        {
            Name = request.Name ?? type.Name,
            Description = request.Description ?? type.Description,
            IsPublic = request.IsPublic ?? type.IsPublic,
        };
        Become(tx, type, changed);
        if (changed.Name != type.Name) RenameType(tx, type.Name, changed);
        return tx.Find(VolumeTables.Types, type.Id)!;
    }

    public static NoResult DeleteType(Transaction tx, VolumeTypeReference request)
    {
        var type = RequireType(tx, request.TypeId);
        if (IsDefaultType(tx, type)) throw VolumeErrors.DefaultType(type);
        if (tx.Where(VolumeTables.VolumesByType, type.Id).Count() is > 0 and var volumes) throw VolumeErrors.TypeInUse(type, volumes, "volume");
        if (tx.Rows(VolumeTables.Work).Count(work => work.NewTypeId == type.Id) is > 0 and var coming) throw VolumeErrors.TypeInUse(type, coming, "volume");
        if (tx.Rows(VolumeTables.Groups).Count(group => group.VolumeTypeIds.Contains(type.Id)) is > 0 and var groups) throw VolumeErrors.TypeInUse(type, groups, "group");
        tx.Remove(VolumeTables.Types, type.Id);
        foreach (var quota in tx.Rows(VolumeTables.Quotas).Where(quota => quota.Types.ContainsKey(type.Name)).ToList())
        {
            tx.Update(VolumeTables.Quotas, quota with { Types = ValueMap<VolumeTypeQuota>.From(quota.Types.Where(pair => pair.Key != type.Name)) });
        }

        return NoResult.Value;
    }

    public static VolumeType SetExtraSpecs(Transaction tx, VolumeTypeEntriesRequest request)
    {
        var type = RequireType(tx, request.TypeId);
        DemandEntries(nameof(request.Entries), request.Entries);
        return ChangeSpecs(tx, type, type with { ExtraSpecs = Merged(type.ExtraSpecs, request.Entries) });
    }

    public static VolumeType UnsetExtraSpec(Transaction tx, VolumeTypeKeyRequest request)
    {
        var type = RequireType(tx, request.TypeId);
        if (!type.ExtraSpecs.ContainsKey(request.Key)) throw VolumeErrors.NoEntry($"extra specs of the volume type '{type.Name}'", request.Key, type.ExtraSpecs.Keys);
        return ChangeSpecs(tx, type, type with { ExtraSpecs = Without(type.ExtraSpecs, request.Key) });
    }

    public static NoResult AddTypeAccess(Transaction tx, VolumeTypeAccessRequest request)
    {
        var type = RequireType(tx, request.TypeId);
        if (type.IsPublic) throw VolumeErrors.PublicType(type);
        if (type.Projects.Contains(request.ProjectId)) throw VolumeErrors.AccessExists(type, request.ProjectId);
        Become(tx, type, type with { Projects = [.. type.Projects, request.ProjectId] });
        return NoResult.Value;
    }

    public static NoResult RemoveTypeAccess(Transaction tx, VolumeTypeAccessRequest request)
    {
        var type = RequireType(tx, request.TypeId);
        if (type.IsPublic) throw VolumeErrors.PublicType(type);
        if (!type.Projects.Contains(request.ProjectId)) throw VolumeErrors.AccessNotFound(type, request.ProjectId);
        Become(tx, type, type with { Projects = [.. type.Projects.Where(project => project != request.ProjectId)] });
        return NoResult.Value;
    }

    public static VolumeType SetTypeEncryption(Transaction tx, SetVolumeTypeEncryptionRequest request)
    {
        var type = RequireType(tx, request.TypeId);
        if (request.Encryption is { } encryption)
        {
            DemandName(nameof(encryption.Provider), encryption.Provider);
            if (!ControlLocations.Contains(encryption.ControlLocation))
            {
                throw VolumeErrors.NoneOf(nameof(encryption.ControlLocation), encryption.ControlLocation, ControlLocations);
            }

            DemandText(nameof(encryption.Cipher), encryption.Cipher);
            if (encryption.KeySize < 0) throw VolumeErrors.KeySize(encryption.KeySize.Value);
        }

        if (tx.Where(VolumeTables.VolumesByType, type.Id).Count() is > 0 and var volumes) throw VolumeErrors.TypeInUse(type, volumes, "volume");
        Become(tx, type, type with { Encryption = request.Encryption });
        return tx.Find(VolumeTables.Types, type.Id)!;
    }

    /// <summary>The type with that id or name, when the caller may use it.</summary>
    /// <exception cref="ResourceNotFoundException">There is none.</exception>
    private static VolumeType RequireType(StateView view, string nameOrId) => FindType(view, nameOrId) ?? throw VolumeErrors.TypeNotFound(view, nameOrId);

    private static VolumeType? FindType(StateView view, string nameOrId)
    {
        ArgumentNullException.ThrowIfNull(nameOrId);
        var type = view.Find(VolumeTables.Types, nameOrId)
            ?? view.Where(VolumeTables.TypesByName, VolumeTables.Folded(nameOrId)).FirstOrDefault(type => type.Name == nameOrId);
        return type is not null && IsUsable(view, type) ? type : null;
    }

    private static VolumeType? TypeOf(StateView view, VolumeSource? source) => source?.TypeId is { } id ? view.Find(VolumeTables.Types, id) : null;

    /// <summary>Whether the caller may use the type, and so see it.</summary>
    private static bool IsUsable(StateView view, VolumeType type) =>
        type.IsPublic || view.Caller.IsAdmin || type.Projects.Contains(view.Caller.ProjectId);

    // What users see: nobody else's projects, and of the extra specs those that tell what they may do with volumes.
    private static VolumeType Shown(StateView view, VolumeType type) => view.Caller.IsAdmin ? type : type with
    {
        Projects = ValueList<string>.Empty,
        ExtraSpecs = ValueMap<string>.From(type.ExtraSpecs.Where(spec => UserVisibleSpecs.Contains(spec.Key))),
    };

    private static void DemandNewTypeName(StateView view, string name, string? exceptId)
    {
        var other = view.Where(VolumeTables.TypesByName, VolumeTables.Folded(name)).FirstOrDefault(type => type.Id != exceptId);
        if (other is not null) throw VolumeErrors.NameTaken("volume type", name, other.Id);
    }

    private static VolumeType ChangeSpecs(Transaction tx, VolumeType type, VolumeType changed)
    {
        // Cinder's allow_inuse_volume_type_modification is off.
        if (tx.Where(VolumeTables.VolumesByType, type.Id).Count() is > 0 and var volumes) throw VolumeErrors.TypeInUse(type, volumes, "volume");
        Become(tx, type, changed);
        return tx.Find(VolumeTables.Types, type.Id)!;
    }

    private static void Become(Transaction tx, VolumeType type, VolumeType changed)
    {
        if (changed != type) tx.Update(VolumeTables.Types, changed with { UpdatedAt = tx.Now });
    }

    /// <summary>Takes a new name to all that bear it: volumes, snapshots, and limits of projects. What is used of the type follows.</summary>
    public static void RenameType(Transaction tx, string oldName, VolumeType type)
    {
        foreach (var quota in tx.Rows(VolumeTables.Quotas).ToList())
        {
            if (!quota.Types.TryGetValue(oldName, out var limits)) continue;
            var others = quota.Types.Where(pair => pair.Key != oldName);
            tx.Update(VolumeTables.Quotas, quota with { Types = ValueMap<VolumeTypeQuota>.From(others.Append(new(type.Name, limits))) });
        }

        foreach (var work in tx.Rows(VolumeTables.Work).Where(work => work.NewTypeId == type.Id).ToList()) VolumeBook.Begin(tx, work with { NewTypeName = type.Name });
        foreach (var volume in tx.Where(VolumeTables.VolumesByType, type.Id).ToList()) GiveType(tx, volume, type);
    }

    /// <summary>Writes a type's id and name into a volume and the snapshots that count with it.</summary>
    private static void GiveType(Transaction tx, Volume volume, VolumeType type)
    {
        VolumeBook.Put(tx, volume with { TypeId = type.Id, TypeName = type.Name });
        foreach (var snapshot in tx.Where(VolumeTables.SnapshotsByVolume, volume.Id).ToList()) VolumeBook.Put(tx, snapshot with { TypeName = type.Name });
    }

    /// <summary>Ends a change of type.</summary>
    public static Volume Retyped(Transaction tx, Volume volume, VolumeType type, string? newHost)
    {
        var isEncrypted = type.Encryption is not null;
        GiveType(tx, volume with
        {
            Host = newHost ?? volume.Host,
            IsMultiattach = type.IsMultiattach,
            IsEncrypted = isEncrypted,
            EncryptionKeyId = !isEncrypted ? null : volume.EncryptionKeyId ?? tx.NewSharedId("encryption_key", volume.Id),
        }, type);
        return tx.Find(VolumeTables.Volumes, volume.Id)!;
    }
}
