using FakeDrivers.Identity;

namespace FakeDrivers;

/// <summary>A world as the holder of a token sees it.</summary>
public static class TokenExtensions
{
    /// <summary>The same world, as the holder of a token sees it, with the roles that the token shows.</summary>
    /// <param name="world">The world.</param>
    /// <param name="token">The token; whether it is still valid is not asked again.</param>
    /// <returns>The drivers.</returns>
    public static FakeWorldView As(this FakeWorld world, Token token)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(token);
        return world.As(token.ToContext());
    }
}
