using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>What the image service does with definitions of metadata, as pure functions over a transaction.</summary>
internal static partial class MetadataRules
{
    private const int MostNameCharacters = 80;
    private const int MostTextCharacters = 500;

    public static MetadataNamespace CreateNamespace(Transaction tx, MetadataNamespace request)
    {
        DemandNamespace(request);
        if (tx.Contains(MetadataTables.Namespaces, request.Name)) throw MetadataErrors.NamespaceTaken(request.Name);
        var made = request with { Owner = request.Owner ?? tx.Caller.ProjectId, CreatedAt = tx.Now, UpdatedAt = tx.Now };
        tx.Add(MetadataTables.Namespaces, made);
        return made;
    }

    public static MetadataNamespace GetNamespace(StateView view, MetadataNamespaceReference request) => Require(view, request.Namespace);

    public static IReadOnlyList<MetadataNamespace> ListNamespaces(StateView view, MetadataNamespaceQuery query)
    {
        var limit = PageLimit.Of(query.Limit);
        if (query.Marker is { } marker && FindVisible(view, marker) is null) throw MetadataErrors.Marker(marker);
        return view.Page(MetadataTables.Namespaces, limit, query.Marker, row =>
            IsVisible(view, row)
            && (query.IsPublic is null || row.IsPublic == query.IsPublic)
            && (query.ResourceTypes.Count == 0
                || query.ResourceTypes.Any(type => view.Contains(MetadataTables.ResourceTypes.Table, MetadataKind<MetadataResourceType>.Key(row.Name, type)))));
    }

    public static MetadataNamespace UpdateNamespace(Transaction tx, MetadataNamespace request)
    {
        var before = Require(tx, request.Name);
        DemandNamespace(request);
        var after = request with { Owner = request.Owner ?? before.Owner, CreatedAt = before.CreatedAt, UpdatedAt = tx.Now };
        tx.Update(MetadataTables.Namespaces, after);
        return after;
    }

    public static NoResult DeleteNamespace(Transaction tx, MetadataNamespaceReference request)
    {
        var name = RequireUnprotected(tx, request.Namespace, MetadataOperations.DeleteNamespace).Name;
        Clear(MetadataTables.Properties);
        Clear(MetadataTables.Objects);
        Clear(MetadataTables.Tags);
        Clear(MetadataTables.ResourceTypes);
        tx.Remove(MetadataTables.Namespaces, name);
        return NoResult.Value;

        void Clear<TDefinition>(MetadataKind<TDefinition> kind)
            where TDefinition : class
        {
            foreach (var row in tx.Where(kind.ByNamespace, name).ToList()) tx.Remove(kind.Table, kind.Table.Key(row));
        }
    }

    private static bool IsVisible(StateView view, MetadataNamespace row) => row.IsPublic || view.Sees(row.Owner);

    private static MetadataNamespace? FindVisible(StateView view, string name) =>
        view.Find(MetadataTables.Namespaces, name) is { } row && IsVisible(view, row) ? row : null;

    private static MetadataNamespace Require(StateView view, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return FindVisible(view, name)
            ?? throw MetadataErrors.NamespaceNotFound(name, view.Rows(MetadataTables.Namespaces).Where(row => IsVisible(view, row)).Select(row => row.Name));
    }

    private static MetadataNamespace RequireUnprotected(StateView view, string name, Operation operation)
    {
        var row = Require(view, name);
        return row.IsProtected ? throw MetadataErrors.Protected(operation, name) : row;
    }

    private static void DemandNamespace(MetadataNamespace request)
    {
        DemandName("namespace", request.Name, MostNameCharacters);
        DemandText(nameof(request.DisplayName), request.DisplayName, MostNameCharacters);
        DemandText(nameof(request.Description), request.Description, MostTextCharacters);
    }

    private static void DemandName(string kind, string name, int most)
    {
        if (name.Length == 0 || name.Length > most || name.Contains('\n', StringComparison.Ordinal)) throw MetadataErrors.Name(kind, name, most);
    }

    private static void DemandText(string parameter, string? text, int most)
    {
        if (text?.Length > most) throw MetadataErrors.TooLong(parameter, text, most);
    }
}
