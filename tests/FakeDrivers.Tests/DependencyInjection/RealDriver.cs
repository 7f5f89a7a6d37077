using System.Reflection;

namespace FakeDrivers.Tests.DependencyInjection;

/// <summary>Stands for a real driver of any interface: nothing of it can be called.</summary>
public class RealDriver : DispatchProxy
{
    public static T Of<T>()
        where T : class => Create<T, RealDriver>();

    protected override object Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw new InvalidOperationException($"The real {targetMethod!.Name} was called.");
}
