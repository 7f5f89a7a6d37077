using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>What is in a namespace.</content>
internal static partial class MetadataRules
{
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "array"];

    public static MetadataProperty CreateProperty(Transaction tx, MetadataDefinition<MetadataProperty> request)
    {
        DemandProperty(request.Definition);
        return Create(tx, MetadataTables.Properties, request);
    }

    public static MetadataProperty GetProperty(StateView view, MetadataReference request) => Get(view, MetadataTables.Properties, request);

    public static IReadOnlyList<MetadataProperty> ListProperties(StateView view, MetadataNamespaceReference request) => List(view, MetadataTables.Properties, request);

    public static MetadataProperty UpdateProperty(Transaction tx, MetadataDefinition<MetadataProperty> request)
    {
        DemandProperty(request.Definition);
        return Update(tx, MetadataTables.Properties, request);
    }

    public static NoResult DeleteProperty(Transaction tx, MetadataReference request) => Delete(tx, MetadataTables.Properties, request, MetadataOperations.DeleteProperty);

    public static MetadataObject CreateObject(Transaction tx, MetadataDefinition<MetadataObject> request)
    {
        foreach (var property in request.Definition.Properties) DemandProperty(property);
        return Create(tx, MetadataTables.Objects, request);
    }

    public static MetadataObject GetObject(StateView view, MetadataReference request) => Get(view, MetadataTables.Objects, request);

    public static IReadOnlyList<MetadataObject> ListObjects(StateView view, MetadataNamespaceReference request) => List(view, MetadataTables.Objects, request);

    public static MetadataObject UpdateObject(Transaction tx, MetadataDefinition<MetadataObject> request)
    {
        foreach (var property in request.Definition.Properties) DemandProperty(property);
        return Update(tx, MetadataTables.Objects, request);
    }

    public static NoResult DeleteObject(Transaction tx, MetadataReference request) => Delete(tx, MetadataTables.Objects, request, MetadataOperations.DeleteObject);

    public static MetadataTag CreateTag(Transaction tx, MetadataReference request) =>
        Create(tx, MetadataTables.Tags, new(request.Namespace, new MetadataTag { Name = request.Name }));

    public static MetadataTag GetTag(StateView view, MetadataReference request) => Get(view, MetadataTables.Tags, request);

    public static IReadOnlyList<MetadataTag> ListTags(StateView view, MetadataNamespaceReference request) => List(view, MetadataTables.Tags, request);

    public static NoResult DeleteTag(Transaction tx, MetadataReference request) => Delete(tx, MetadataTables.Tags, request, MetadataOperations.DeleteTag);

    public static MetadataResourceType Associate(Transaction tx, MetadataDefinition<MetadataResourceType> request)
    {
        DemandText(nameof(MetadataResourceType.Prefix), request.Definition.Prefix, MostNameCharacters);
        DemandText(nameof(MetadataResourceType.PropertiesTarget), request.Definition.PropertiesTarget, MostNameCharacters);
        var key = MetadataKind<MetadataResourceType>.Key(Require(tx, request.Namespace).Name, request.Definition.Name);
        return tx.Contains(MetadataTables.ResourceTypes.Table, key) ? Update(tx, MetadataTables.ResourceTypes, request) : Create(tx, MetadataTables.ResourceTypes, request);
    }

    public static IReadOnlyList<MetadataResourceType> ListResourceTypes(StateView view, MetadataNamespaceReference request) =>
        List(view, MetadataTables.ResourceTypes, request);

    public static NoResult Dissociate(Transaction tx, MetadataReference request) =>
        Delete(tx, MetadataTables.ResourceTypes, request, MetadataOperations.DissociateResourceType);

    private static TDefinition Create<TDefinition>(Transaction tx, MetadataKind<TDefinition> kind, MetadataDefinition<TDefinition> request)
        where TDefinition : class
    {
        var (space, name) = (Require(tx, request.Namespace).Name, kind.Name(request.Definition));
        DemandName(kind.Word, name, kind.MostCharacters);
        if (tx.Contains(kind.Table, MetadataKind<TDefinition>.Key(space, name))) throw MetadataErrors.Taken(kind.Word, space, name);
        var made = kind.Stamp(request.Definition, null, tx.Now);
        tx.Add(kind.Table, new(space, name, made));
        return made;
    }

    private static TDefinition Get<TDefinition>(StateView view, MetadataKind<TDefinition> kind, MetadataReference request)
        where TDefinition : class => Require(view, kind, request.Namespace, request.Name);

    private static IReadOnlyList<TDefinition> List<TDefinition>(StateView view, MetadataKind<TDefinition> kind, MetadataNamespaceReference request)
        where TDefinition : class => [.. view.Where(kind.ByNamespace, Require(view, request.Namespace).Name).Select(row => row.Definition)];

    private static TDefinition Update<TDefinition>(Transaction tx, MetadataKind<TDefinition> kind, MetadataDefinition<TDefinition> request)
        where TDefinition : class
    {
        var name = kind.Name(request.Definition);
        var before = Require(tx, kind, request.Namespace, name);
        var after = kind.Stamp(request.Definition, before, tx.Now);
        tx.Update(kind.Table, new(request.Namespace, name, after));
        return after;
    }

    private static NoResult Delete<TDefinition>(Transaction tx, MetadataKind<TDefinition> kind, MetadataReference request, Operation operation)
        where TDefinition : class
    {
        RequireUnprotected(tx, request.Namespace, operation);
        Require(tx, kind, request.Namespace, request.Name);
        tx.Remove(kind.Table, MetadataKind<TDefinition>.Key(request.Namespace, request.Name));
        return NoResult.Value;
    }

    private static TDefinition Require<TDefinition>(StateView view, MetadataKind<TDefinition> kind, string namespaceName, string name)
        where TDefinition : class
    {
        ArgumentNullException.ThrowIfNull(name);
        var space = Require(view, namespaceName).Name;
        return view.Find(kind.Table, MetadataKind<TDefinition>.Key(space, name))?.Definition
            ?? throw MetadataErrors.NotFound(kind.Word, space, name, view.Where(kind.ByNamespace, space).Select(row => row.Name));
    }

    private static void DemandProperty(MetadataProperty property)
    {
        if (!Types.Contains(property.Type)) throw MetadataErrors.Type(nameof(property.Type), property.Type, Types);
        if (property.ItemType is { } type && !Types.Contains(type)) throw MetadataErrors.Type(nameof(property.ItemType), type, Types);
        DemandName(MetadataTables.Properties.Word, property.Name, MetadataTables.Properties.MostCharacters);
    }
}
