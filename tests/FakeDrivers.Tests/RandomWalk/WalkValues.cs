using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using FakeDrivers.Identity;
using FakeDrivers.Images;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>
/// Makes values of any type that requests are made of. What a text or a number is about follows from its name; so an operation that is
/// added with names that are in use already is walked through without a line here.
/// </summary>
internal static class WalkValues
{
    private static readonly ConcurrentDictionary<Type, Func<Hand, object?>> Records = new();
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>How a value of a parameter or property is made.</summary>
    public static Func<Hand, object?> Maker(Type type, string owner, string domain, string name)
    {
        if (WalkNames.Find(owner, domain, name, type) is { } meaning) return meaning;
        if (type == typeof(CancellationToken)) return static _ => CancellationToken.None;
        if (Nullable.GetUnderlyingType(type) is { } inner) return Maker(inner, owner, domain, name);
        if (type == typeof(bool)) return static hand => hand.Chance(50);
        if (type == typeof(int)) return static hand => hand.Next(6);
        if (type == typeof(long)) return static hand => (long)hand.Next(40);
        if (type == typeof(double)) return static hand => 1d + hand.Next(2);
        if (type == typeof(decimal)) return static hand => (decimal)hand.Next(9);
        if (type == typeof(DateTimeOffset)) return static hand => hand.Now.AddSeconds(hand.Next(600) - 30);
        if (type == typeof(string)) return static hand => hand.Of("a", "b", "c");
        if (type == typeof(Uri)) return static hand => new Uri(hand.Of("http://example.org/debian", "http://example.org/none"));
        if (type == typeof(Stream)) return static hand => new MemoryStream(new byte[hand.Next(24)]);
        if (type == typeof(TokenScope)) return Scope;
        if (type == typeof(ImageRange)) return static hand => hand.Chance(50) ? ImageRange.From(hand.Next(9)) : ImageRange.Last(hand.Next(9));
        if (type == typeof(ImageChange)) return Change;
        if (type == typeof(IdentityName)) return static hand => IdentityName.OfId(hand.Pick(IdentityTables.Users));
        if (type.IsEnum) return EnumOf(type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(AnyOf<>)) return AnyOfMany(type.GetGenericArguments()[0], owner, domain, name);
        if (type.IsGenericType && type.GetGenericArguments() is [var item]) return ListOf(item, owner, domain, name);
        if (type.IsGenericType && type.GetGenericArguments() is [_, var value]) return MapOf(value, owner, domain, name);
        return hand => Records.GetOrAdd(type, RecordOf)(hand);
    }

    private static Func<Hand, object?> EnumOf(Type type)
    {
        var values = Enum.GetValues(type);
        return hand => values.GetValue(hand.Next(values.Length));
    }

    private static Func<Hand, object?> ListOf(Type item, string owner, string domain, string name)
    {
        var maker = Maker(item, owner, domain, name);
        return hand =>
        {
            var array = Array.CreateInstance(item, hand.Chance(8) ? 0 : hand.Chance(80) ? 1 : 2);
            for (var i = 0; i < array.Length; i++) array.SetValue(maker(hand), i);
            return array;
        };
    }

    private static Func<Hand, object?> AnyOfMany(Type item, string owner, string domain, string name)
    {
        var list = ListOf(item, owner, domain, name);
        var wrap = typeof(AnyOf).GetMethods().Single(method => method.Name == nameof(AnyOf.Values) && method.GetParameters()[0].ParameterType.Name.StartsWith("IEnumerable", StringComparison.Ordinal)).MakeGenericMethod(item);
        return hand => wrap.Invoke(null, [list(hand)]);
    }

    private static Func<Hand, object?> MapOf(Type value, string owner, string domain, string name)
    {
        var keys = WalkNames.KeysOf(owner, domain, name);
        var maker = value == typeof(string) ? static hand => hand.Of("a", "1", "<is> True") : Maker(value, owner, domain, name);
        var type = typeof(Dictionary<,>).MakeGenericType(typeof(string), value);
        return hand =>
        {
            var map = (System.Collections.IDictionary)Activator.CreateInstance(type)!;
            for (var count = hand.Next(3); count > 0; count--)
            {
                var key = keys(hand);
                map[key] = WalkNames.ValueOf(key) ?? maker(hand);
            }

            return map;
        };
    }

    private static Func<Hand, object?> RecordOf(Type type)
    {
        var domain = type.Namespace!.Split('.')[^1];
        if (type.GetConstructor(Type.EmptyTypes) is null)
        {
            if (type.GetConstructors().Length == 0) return FactoryOf(type, domain);
            var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)[0];
            var parts = constructor.GetParameters()
                .Select(part => (Maker: Maker(part.ParameterType, type.Name, domain, part.Name!), part.HasDefaultValue, part.DefaultValue)).ToArray();
            return hand => constructor.Invoke([.. parts.Select(part => part.HasDefaultValue && !hand.Chance(20) ? part.DefaultValue : part.Maker(hand))]);
        }

        var fields = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(field => field.SetMethod is { IsPublic: true })
            .Select(field => new Field(field, Maker(field.PropertyType, type.Name, domain, field.Name), field.IsDefined(typeof(RequiredMemberAttribute)), WalkNames.PercentOf(type.Name, field.Name)))
            .OrderBy(field => field.Property.Name == "ServiceId" ? 0 : 1).ToArray();
        return hand =>
        {
            var record = Activator.CreateInstance(type)!;
            foreach (var field in fields)
            {
                if (!field.IsRequired && (field.Percent is { } percent ? !hand.Chance(percent) : hand.IsPlain || !hand.Chance(20))) continue;
                field.Property.SetValue(record, field.Maker(hand));
            }

            return record;
        };
    }

    private static Func<Hand, object?> FactoryOf(Type type, string domain)
    {
        var ways = type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == type && !method.IsSpecialName)
            .OrderBy(method => method.ToString(), StringComparer.Ordinal)
            .Select(method => (Method: method, Makers: method.GetParameters().Select(part => Maker(part.ParameterType, type.Name, domain, part.Name!)).ToArray())).ToArray();
        return hand =>
        {
            var (method, makers) = ways[hand.Next(ways.Length)];
            return method.Invoke(null, [.. makers.Select(maker => maker(hand))]);
        };
    }

    /// <summary>Whether a parameter may be left out.</summary>
    public static bool IsOptional(ParameterInfo parameter) => parameter.HasDefaultValue || Nullability.Create(parameter).WriteState == NullabilityState.Nullable;

    private static TokenScope Scope(Hand hand) => hand.Next(6) switch
    {
        0 => TokenScope.System,
        1 => TokenScope.Unscoped,
        2 => TokenScope.Domain(hand.Pick(IdentityTables.Domains)),
        3 => TokenScope.Trust(hand.Pick(IdentityTables.Trusts)),
        _ => TokenScope.Project(hand.Pick(IdentityTables.Projects)),
    };

    private static ImageChange Change(Hand hand) => hand.Next(5) switch
    {
        0 => ImageChange.Add($"k{hand.Next(3)}", "v"),
        1 => ImageChange.Replace("name", hand.Of("a", "b")),
        2 => ImageChange.Remove($"k{hand.Next(3)}"),
        3 => ImageChange.AddLocation(new() { Url = $"http://example.org/{hand.Next(4)}" }),
        _ => ImageChange.RemoveLocation(hand.Next(2)),
    };

    private sealed record Field(PropertyInfo Property, Func<Hand, object?> Maker, bool IsRequired, int? Percent);
}
