using System.Reflection;
using FakeDrivers.Identity;

namespace FakeDrivers.Conformance.Tests.Identity;

/// <summary>Forwards every call to an honest driver but the ones that it lies about.</summary>
public class IdentityLiar : DispatchProxy
{
    private IIdentityApi _inner = null!;
    private Func<IIdentityApi, MethodInfo, object?[], Func<object?>, object?> _lie = null!;

    /// <summary>Stands a lie before a driver: it is given the driver, the method, the arguments, and the honest call.</summary>
    internal static IIdentityApi Before(IIdentityApi inner, Func<IIdentityApi, MethodInfo, object?[], Func<object?>, object?> lie)
    {
        var liar = (IdentityLiar)(object)Create<IIdentityApi, IdentityLiar>();
        (liar._inner, liar._lie) = (inner, lie);
        return (IIdentityApi)(object)liar;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _lie(_inner, targetMethod!, args!, () => targetMethod!.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null));
}
