using System.Reflection;

namespace FakeDrivers.Conformance.Tests.Images;

/// <summary>What a liar does in the place of a call.</summary>
/// <param name="method">The method that is called.</param>
/// <param name="arguments">The arguments, which it may change.</param>
/// <param name="honest">Makes the honest call.</param>
/// <returns>What the caller gets.</returns>
internal delegate object? ImageLie(MethodInfo method, object?[] arguments, Func<object?> honest);
