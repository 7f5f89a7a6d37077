using System.Reflection;
using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds.Files;

/// <summary>What a file can hold is all that there is.</summary>
public sealed class CatalogTests
{
    [Fact]
    public void Every_part_of_the_state_is_known_to_files() =>
        SliceCatalog.All.Should().BeEquivalentTo(Statics<Slice>().Where(slice => slice is not DirectorySlice), options => options.ComparingByValue<Slice>());

    [Fact]
    public void Every_transition_is_known_to_files() => OperationCatalog.Transitions.Should().BeEquivalentTo(Statics<Transition>(), options => options.ComparingByValue<Transition>());

    [Fact]
    public void Every_operation_is_known() =>
        OperationCatalog.All.Should().BeEquivalentTo(Statics<Operation>().Where(operation => operation is not Transition), options => options.ComparingByValue<Operation>());

    [Fact]
    public void Every_table_whose_rows_go_with_those_of_another_is_known_to_worlds() =>
        FakeWorld.TablesBeside.Should().BeEquivalentTo(Statics<Slice>().Where(slice => slice.Beside is not null), options => options.ComparingByValue<Slice>());

    private static IEnumerable<T> Statics<T>() =>
        from type in typeof(FakeWorld).Assembly.GetTypes()
        where !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where typeof(T).IsAssignableFrom(field.FieldType)
        select (T)field.GetValue(null)!;
}
