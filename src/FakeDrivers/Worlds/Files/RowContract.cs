using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FakeDrivers.Worlds;

/// <summary>What a file's values must have so that nothing is absent that the code takes for there.</summary>
internal static class RowContract
{
    /// <summary>Demands of a type that its constructor gets all that it asks for, and that nothing is null that says it is not.</summary>
    [RequiresUnreferencedCode(WorldFile.Trimming)]
    public static void Demand(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object) return;
        var nullability = new NullabilityInfoContext();
        var parameters = info.Type.GetConstructor(Type.EmptyTypes) is null && info.Type.GetConstructors() is [var constructor, ..]
            ? constructor.GetParameters().Where(parameter => !parameter.HasDefaultValue).Select(parameter => parameter.Name).ToHashSet()
            : [];
        var demanded = new List<(string Name, Func<object, object?> Get, bool HasItems)>();
        foreach (var property in info.Properties)
        {
            if (property is not { AttributeProvider: PropertyInfo own, Get: { } get, Set: not null }) continue;
            if (parameters.Contains(own.Name)) property.IsRequired = true;
            if (property.PropertyType.IsValueType) continue;
            var state = nullability.Create(own);
            if (state.ReadState == NullabilityState.NotNull) demanded.Add((property.Name, get, state.GenericTypeArguments.All(item => item.ReadState == NullabilityState.NotNull)));
        }

        if (demanded.Count == 0) return;
        info.OnDeserialized = row =>
        {
            foreach (var (name, get, hasItems) in demanded)
            {
                var value = get(row) ?? throw new JsonException($"'{name}' is missing or null.");
                if (hasItems && HasNull(value)) throw new JsonException($"'{name}' has an item that is null.");
            }
        };
    }

    private static bool HasNull(object value) => value switch
    {
        string => false,
        IEnumerable<KeyValuePair<string, string>> pairs => pairs.Any(pair => pair.Value is null),
        IEnumerable items => items.Cast<object?>().Any(item => item is null),
        _ => false,
    };
}
