class Solution { class Tree$Node {} class Tree { class Node {} } }
