using System.Reflection;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.DependencyInjection;

/// <summary>The options of a world that have a value, each with its path and the object that it is set on.</summary>
internal static class OptionTree
{
    public static IEnumerable<(string Path, PropertyInfo Property, object Owner)> Of(FakeWorldOptions options) =>
        Below(options, typeof(FakeWorldOptions), "");

    private static IEnumerable<(string Path, PropertyInfo Property, object Owner)> Below(object owner, Type type, string prefix) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property =>
            typeof(IDomainOptions).IsAssignableFrom(property.PropertyType)
                ? Below(property.GetValue(owner)!, property.PropertyType, $"{prefix}{property.Name}:")
                : [(prefix + property.Name, property, owner)]);
}
