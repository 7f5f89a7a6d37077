using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Making flavors, and saying who may use them.</content>
internal static partial class ComputeRules
{
    private const int MostDescription = 65535;

    public static Flavor CreateFlavor(Transaction tx, CreateFlavorRequest request)
    {
        DemandFlavorText(nameof(request.Name), request.Name);
        if (request.Id is { } wished) DemandFlavorText(nameof(request.Id), wished);
        DemandDescription(request.Description);
        DemandSize(nameof(request.Vcpus), request.Vcpus, 1);
        DemandSize(nameof(request.MemoryMiB), request.MemoryMiB, 1);
        DemandSize(nameof(request.DiskGiB), request.DiskGiB, 0);
        DemandSize(nameof(request.EphemeralGiB), request.EphemeralGiB, 0);
        DemandSize(nameof(request.SwapMiB), request.SwapMiB, 0);
        if (!(request.RxTxFactor > 0 && double.IsFinite(request.RxTxFactor))) throw ComputeErrors.RxTxFactor(request.RxTxFactor);
        if (tx.Where(ComputeTables.FlavorsByName, request.Name).FirstOrDefault() is { } same) throw ComputeErrors.FlavorExists(same, "name", request.Name);
        var id = request.Id ?? tx.NewId("flavor", request.Name);
        if (tx.Find(ComputeTables.Flavors, id) is { } other) throw ComputeErrors.FlavorExists(other, "id", id);
        var flavor = new Flavor
        {
            Id = id,
            Name = request.Name,
            Vcpus = request.Vcpus,
            MemoryMiB = request.MemoryMiB,
            DiskGiB = request.DiskGiB,
            EphemeralGiB = request.EphemeralGiB,
            SwapMiB = request.SwapMiB,
            RxTxFactor = request.RxTxFactor,
            IsPublic = request.IsPublic,
            Description = request.Description,
        };
        tx.Add(ComputeTables.Flavors, flavor);
        return flavor;
    }

    public static Flavor DescribeFlavor(Transaction tx, DescribeFlavorRequest request)
    {
        var flavor = RequireFlavor(tx, request.FlavorId);
        DemandDescription(request.Description);
        flavor = flavor with { Description = request.Description };
        tx.Update(ComputeTables.Flavors, flavor);
        return flavor;
    }

    public static NoResult DeleteFlavor(Transaction tx, FlavorReference request)
    {
        var flavor = RequireFlavor(tx, request.FlavorId);
        foreach (var row in tx.Where(ComputeTables.FlavorAccessByFlavor, flavor.Id).ToList())
        {
            tx.Remove(ComputeTables.FlavorAccess, ComputeTables.FlavorAccessKey(row.FlavorId, row.ProjectId));
        }

        tx.Remove(ComputeTables.Flavors, flavor.Id);
        return NoResult.Value;
    }

    public static IReadOnlyDictionary<string, string> SetFlavorExtraSpecs(Transaction tx, FlavorExtraSpecsRequest request)
    {
        var flavor = RequireFlavor(tx, request.FlavorId);
        var specs = flavor.ExtraSpecs.ToDictionary(spec => spec.Key, spec => spec.Value);
        foreach (var (key, value) in request.ExtraSpecs)
        {
            var isGood = key.Length is > 0 and <= MostCharacters && value.Length <= MostCharacters
                && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '.' or ':');
            if (!isGood) throw ComputeErrors.ExtraSpec(key, MostCharacters);
            specs[key] = value;
        }

        tx.Update(ComputeTables.Flavors, flavor with { ExtraSpecs = specs });
        return RequireFlavor(tx, flavor.Id).ExtraSpecs;
    }

    public static NoResult DeleteFlavorExtraSpec(Transaction tx, FlavorExtraSpecReference request)
    {
        var flavor = RequireFlavor(tx, request.FlavorId);
        if (!flavor.ExtraSpecs.ContainsKey(request.Key)) throw ComputeErrors.ExtraSpecNotFound(flavor, request.Key);
        tx.Update(ComputeTables.Flavors, flavor with { ExtraSpecs = flavor.ExtraSpecs.Where(spec => spec.Key != request.Key).ToDictionary(spec => spec.Key, spec => spec.Value) });
        return NoResult.Value;
    }

    public static IReadOnlyList<string> ListFlavorAccess(StateView view, FlavorReference request)
    {
        var flavor = RequireFlavor(view, request.FlavorId);
        if (flavor.IsPublic) throw ComputeErrors.PublicFlavorHasNoAccess(flavor);
        return [.. view.Where(ComputeTables.FlavorAccessByFlavor, flavor.Id).Select(row => row.ProjectId)];
    }

    public static NoResult AddFlavorAccess(Transaction tx, FlavorAccessRequest request)
    {
        var flavor = RequireFlavor(tx, request.FlavorId);
        ArgumentNullException.ThrowIfNull(request.ProjectId, nameof(request));
        if (flavor.IsPublic) throw ComputeErrors.FlavorIsPublic(flavor);
        if (HasAccess(tx, flavor, request.ProjectId)) throw ComputeErrors.FlavorAccessExists(flavor, request.ProjectId);
        tx.Add(ComputeTables.FlavorAccess, new(flavor.Id, request.ProjectId));
        return NoResult.Value;
    }

    public static NoResult RemoveFlavorAccess(Transaction tx, FlavorAccessRequest request)
    {
        var flavor = RequireFlavor(tx, request.FlavorId);
        ArgumentNullException.ThrowIfNull(request.ProjectId, nameof(request));
        if (flavor.IsPublic) throw ComputeErrors.FlavorIsPublic(flavor);
        if (!HasAccess(tx, flavor, request.ProjectId)) throw ComputeErrors.FlavorAccessNotFound(flavor, request.ProjectId);
        tx.Remove(ComputeTables.FlavorAccess, ComputeTables.FlavorAccessKey(flavor.Id, request.ProjectId));
        return NoResult.Value;
    }

    /// <summary>The flavor with that id, when the caller may use it.</summary>
    private static Flavor? UsableFlavor(StateView view, string flavorId) =>
        view.Find(ComputeTables.Flavors, flavorId) is { } flavor && IsUsable(view, flavor) ? flavor : null;

    private static bool IsUsable(StateView view, Flavor flavor) =>
        flavor.IsPublic || view.Caller.IsAdmin || HasAccess(view, flavor, view.Caller.ProjectId);

    private static bool HasAccess(StateView view, Flavor flavor, string projectId) =>
        view.Contains(ComputeTables.FlavorAccess, ComputeTables.FlavorAccessKey(flavor.Id, projectId));

    private static Flavor RequireFlavor(StateView view, string flavorId) =>
        UsableFlavor(view, flavorId) ?? throw ComputeErrors.FlavorNotFound(flavorId, FlavorHint(view, flavorId));

    private static bool Matches(StateView view, Flavor flavor, FlavorQuery query) =>
        IsUsable(view, flavor)
        && flavor.MemoryMiB >= (query.MinMemoryMiB ?? 0)
        && flavor.DiskGiB >= (query.MinDiskGiB ?? 0)
        && (query.IsPublic is not { } isPublic || !view.Caller.IsAdmin || flavor.IsPublic == isPublic);

    private static void DemandFlavorText(string parameter, string text)
    {
        var isGood = text.Length is > 0 and <= MostCharacters && text.Trim().Length == text.Length
            && text.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '.' or '-' or '_');
        if (!isGood) throw ComputeErrors.FlavorText(parameter, text);
    }

    private static void DemandDescription(string? description)
    {
        if (description?.Length > MostDescription) throw ComputeErrors.Description(MostDescription, description.Length);
    }

    private static void DemandSize(string parameter, int size, int least)
    {
        if (size < least) throw ComputeErrors.FlavorSize(parameter, size, least);
    }
}
