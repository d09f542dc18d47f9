using System.Collections;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Query;

/// <summary>
/// Reads the elements of an answer into the properties of the same names. Elements nobody declared are passed over: IAM adds members.
/// </summary>
internal static class QueryShapeReader
{
    public static void Fill(object shape, XElement parent)
    {
        var members = QueryMember.Of(shape.GetType());
        foreach (var element in parent.Elements())
        {
            var member = Array.Find(members, candidate => candidate.Name == element.Name.LocalName);
            if (member is not null && Read(member.Type, element) is { } value)
                member.Set(shape, value);
        }
    }

    private static object Read(Type type, XElement element)
    {
        if (type == typeof(string))
            return element.Value;
        if (type.IsGenericType)
        {
            var arguments = type.GetGenericArguments();
            if (typeof(IList).IsAssignableFrom(type))
                return ReadList(type, arguments[0], element);
            return typeof(IDictionary).IsAssignableFrom(type) ? ReadMap(type, arguments[1], element) : ReadValue(arguments[0], element);
        }

        if (type.IsValueType || type.IsSubclassOf(typeof(ConstantClass)))
            return ReadValue(type, element);
        var shape = Activator.CreateInstance(type);
        Fill(shape, element);
        return shape;
    }

    // An empty list leaves the property as it was: null, or empty where collections are initialised.
    private static IList ReadList(Type type, Type itemType, XElement element)
    {
        if (!element.HasElements)
            return null;
        var list = (IList)Activator.CreateInstance(type);
        foreach (var item in element.Elements())
            list.Add(Read(itemType, item));
        return list;
    }

    private static IDictionary ReadMap(Type type, Type valueType, XElement element)
    {
        if (!element.HasElements)
            return null;
        var map = (IDictionary)Activator.CreateInstance(type);
        foreach (var entry in element.Elements())
        {
            var key = entry.Elements().FirstOrDefault(part => part.Name.LocalName == "key");
            var value = entry.Elements().FirstOrDefault(part => part.Name.LocalName == "value");
            if (key is not null && value is not null)
                map[key.Value] = Read(valueType, value);
        }

        return map;
    }

    private static object ReadValue(Type type, XElement element)
    {
        var text = element.Value.Trim();
        if (text.Length == 0)
            return null;
        try
        {
            if (type == typeof(bool))
                return bool.Parse(text);
            if (type == typeof(int))
                return int.Parse(text, CultureInfo.InvariantCulture);
            if (type == typeof(DateTime))
                return DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
            return Activator.CreateInstance(type, text);
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            throw new XmlException($"<{element.Name.LocalName}> holds '{text}', which is no {type.Name}.", failure);
        }
    }
}
